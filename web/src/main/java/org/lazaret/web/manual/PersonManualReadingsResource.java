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
import org.lazaret.manual.ManualReadings;

/** What was measured of a person by thermometer. */
@RequestScoped
@Path("/people/{person}/manual-readings")
public class PersonManualReadingsResource {
    private static final int MOST = 500;

    @Inject
    private ManualReadings readings;
    @Inject
    private Caller caller;

    /** The newest first, those withdrawn among them. */
    public record ToldAnswer(List<StandingAnswer> items) {
    }

    /** @param correctedBy the reading that withdrew it; {@code null} while it stands */
    public record StandingAnswer(ManualReadingAnswer reading, UUID correctedBy) {
    }

    @GET
    public ToldAnswer of(@PathParam("person") UUID person, @QueryParam("limit") @DefaultValue("100") int limit) {
        return new ToldAnswer(readings.of(caller, person, Math.max(1, Math.min(limit, MOST))).stream()
                .map(told -> new StandingAnswer(ManualReadingAnswer.of(told.reading()), told.correctedBy())).toList());
    }
}
