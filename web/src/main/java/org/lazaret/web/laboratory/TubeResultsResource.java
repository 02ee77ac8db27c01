package org.lazaret.web.laboratory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.laboratory.LaboratoryPages;
import org.lazaret.laboratory.OutcomeWords;
import org.lazaret.laboratory.Reported;
import org.lazaret.laboratory.TubeResults.Receiving;
import org.lazaret.laboratory.TubeResults;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Refusal;
import org.lazaret.web.door.Command;
import org.lazaret.web.door.Visit;
import org.lazaret.web.problem.Document;
import org.lazaret.web.problem.Texts;

/** What laboratories found in the tubes of a site; of many at once each is kept or refused for itself. */
@RequestScoped
@Path("/sites/{site}/tube-results")
public class TubeResultsResource {
    private static final int MOST = 1000;

    @Inject
    private TubeResults results;
    @Inject
    private LaboratoryPages pages;
    @Inject
    private Caller caller;
    @Inject
    private Visit visit;
    @Context
    private HttpHeaders headers;

    /**
     * @param outcome    as laboratories write it, in Chinese or English: {@code 阴性}, {@code negative}
     * @param laboratory id or name
     * @param reportedAt the laboratory's own time, whole seconds; fractions are cut
     * @param corrects   the result that this one corrects, with a reason; {@code null} for none
     */
    public record ReportedForm(String tube, String outcome, String laboratory, String reagent, Instant reportedAt, UUID corrects, String reason) {
        Reported read() {
            return new Reported(tube, OutcomeWords.read("outcome", outcome), laboratory, reagent, reportedAt, corrects, reason);
        }
    }

    /** 1 to 1000 results. */
    public record ReportForm(List<ReportedForm> results) {
    }

    /** In the order of what was sent. */
    public record ReportAnswer(List<ReportedAnswer> items) {
    }

    /** @param result as it is kept; {@code null} where it was refused. @param problem a problem document where it was; otherwise {@code null} */
    public record ReportedAnswer(String tube, Receiving outcome, ResultAnswer result, Map<String, Object> problem) {
    }

    /** The newest first, at most 200; those corrected since among them. */
    public record ResultsAnswer(List<ResultAnswer> items) {
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public ResultsAnswer list(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return new ResultsAnswer(pages.found(caller, site, live).stream().map(ResultAnswer::of).toList());
    }

    @POST
    @Command
    public Response take(@PathParam("site") UUID site, ReportForm form) {
        int count = form.results() == null ? 0 : form.results().size();
        if (count < 1 || count > MOST) {
            throw new Invalid("results", "out-of-range", "least", 1, "most", MOST);
        }
        Map<Integer, ReportedAnswer> answers = new HashMap<>();
        List<Integer> places = new ArrayList<>();
        List<Reported> readable = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            ReportedForm reported = form.results().get(place);
            try {
                readable.add(read(reported));
                places.add(place);
            } catch (Invalid unreadable) {
                answers.put(place, refused(reported == null ? null : reported.tube(), unreadable));
            }
        }
        List<TubeResults.Answer> taken = results.takeAll(caller, site, readable);
        Map<UUID, ResultAnswer> kept = kept(taken);
        for (int i = 0; i < taken.size(); i++) {
            TubeResults.Answer one = taken.get(i);
            answers.put(places.get(i), one.refusal() != null ? refused(one.tube(), one.refusal())
                    : new ReportedAnswer(one.tube(), one.outcome(), kept.get(one.result().id()), null));
        }
        return Response.ok(new ReportAnswer(answers.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList())).build();
    }

    private Map<UUID, ResultAnswer> kept(List<TubeResults.Answer> taken) {
        return pages.found(taken.stream().map(TubeResults.Answer::result).filter(Objects::nonNull).distinct().toList()).stream()
                .map(ResultAnswer::of).collect(Collectors.toMap(ResultAnswer::id, Function.identity(), (one, same) -> one));
    }

    private static Reported read(ReportedForm reported) {
        if (reported == null) {
            throw new Invalid("results", "missing");
        }
        return reported.read();
    }

    private ReportedAnswer refused(String tube, Refusal why) {
        return new ReportedAnswer(tube, Receiving.REFUSED, null, Document.of(why, Texts.in(headers.getAcceptableLanguages()), visit.reference()));
    }
}
