package org.lazaret.web.manual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.manual.ManualHistory;

/** What was measured of a person by thermometer. */
@RequestScoped
@Path("/people/{person}/manual-readings")
public class PersonManualReadingsResource {
    private static final int MOST = 500;

    @Inject
    private ManualHistory history;
    @Inject
    private Caller caller;

    /** The newest first, those withdrawn among them. @param feverLine at or above it is fever when it lasts; hundredths of a degree */
    public record ToldAnswer(List<StandingAnswer> items, int feverLine) {
    }

    /**
     * @param author      who wrote it down; {@code null} for a task of the system
     * @param correctedBy the reading that withdrew it; {@code null} while it stands
     */
    public record StandingAnswer(ManualReadingAnswer reading, String author, UUID correctedBy) {
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public ToldAnswer of(@PathParam("person") UUID person, @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("live") boolean live) {
        ManualHistory.History told = history.of(caller, person, Math.max(1, Math.min(limit, MOST)), live);
        return new ToldAnswer(told.readings().stream().map(one -> new StandingAnswer(ManualReadingAnswer.of(one.reading()),
                told.authors().get(one.reading().recordedBy()), one.correctedBy())).toList(), told.feverLine());
    }
}
