package org.lazaret.web.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.laboratory.Examined;
import org.lazaret.laboratory.PersonSamples;
import org.lazaret.laboratory.SampleState;
import org.lazaret.laboratory.TubeResult;

/** The samples of a person and what came of them. */
@RequestScoped
@Path("/people/{person}/samples")
public class PersonSamplesResource {
    @Inject
    private PersonSamples samples;
    @Inject
    private Caller caller;

    /** The newest first, those withdrawn among them. */
    public record ToldAnswer(List<ExaminedAnswer> items) {
    }

    /**
     * @param author           who collected it; {@code null} for a task of the system
     * @param laboratory       name of who said so, or to whom it was sent; {@code null} while it is at the site
     * @param reagent          {@code null}, as the times are, without a result
     * @param reportedAt       the laboratory's own time
     * @param resultRecordedAt when it was known here
     */
    public record ExaminedAnswer(SampleAnswer sample, SampleState state, String author, String laboratory, String reagent, Instant reportedAt,
            Instant resultRecordedAt) {
        static ExaminedAnswer of(Examined one, Map<UUID, String> authors) {
            TubeResult result = one.result();
            return new ExaminedAnswer(SampleAnswer.of(one.sample()), one.state(), authors.get(one.sample().recordedBy()),
                    one.laboratory() == null ? null : one.laboratory().name(), result == null ? null : result.reagent(),
                    result == null ? null : result.reportedAt(), result == null ? null : result.recordedAt());
        }
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public ToldAnswer of(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        PersonSamples.Told told = samples.of(caller, person, live);
        return new ToldAnswer(told.samples().stream().map(one -> ExaminedAnswer.of(one, told.authors())).toList());
    }
}
