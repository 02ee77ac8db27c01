package org.lazaret.web.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.protocol.Specimen;
import org.lazaret.sample.Samples;
import org.lazaret.sample.Samples.Outcome;
import org.lazaret.sample.Subject;
import org.lazaret.sample.Swab;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Refusal;
import org.lazaret.web.door.Command;
import org.lazaret.web.door.Visit;
import org.lazaret.web.problem.Document;
import org.lazaret.web.problem.Texts;

/** What a phone has gathered without a network, sent at once; each sample is kept or refused for itself. */
@RequestScoped
@Path("/sites/{site}/samples")
public class SiteSamplesResource {
    private static final int MOST = 500;

    @Inject
    private Samples samples;
    @Inject
    private Caller caller;
    @Inject
    private Visit visit;
    @Context
    private HttpHeaders headers;

    /** As in {@link SampleForm}, with the id that the phone made. */
    public record GatheredForm(UUID id, Subject subject, UUID person, UUID room, Instant collectedAt, Specimen specimen, String tube,
            LocalDate plannedOn, LocalDate makeUpFor, UUID retestOf, UUID recallOf, UUID pairOf) {
        Swab swab() {
            if (id == null) {
                throw new Invalid("id", "missing");
            }
            return new SampleForm(subject, person, room, collectedAt, specimen, tube, plannedOn, makeUpFor, retestOf, recallOf, pairOf).read(id);
        }
    }

    /** 1 to 500 samples, in the order in which they were collected. */
    public record GatheringForm(List<GatheredForm> samples) {
    }

    /** In the order of what was sent. */
    public record GatheringAnswer(List<GatheredAnswer> items) {
    }

    /** @param problem a problem document, where it was refused; otherwise {@code null} */
    public record GatheredAnswer(UUID id, Outcome outcome, Map<String, Object> problem) {
    }

    @PUT
    @Command
    public Response keep(@PathParam("site") UUID site, GatheringForm form) {
        int count = form.samples() == null ? 0 : form.samples().size();
        if (count < 1 || count > MOST) {
            throw new Invalid("samples", "out-of-range", "least", 1, "most", MOST);
        }
        Map<Integer, GatheredAnswer> answers = new HashMap<>();
        List<Integer> places = new ArrayList<>();
        List<Swab> readable = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            GatheredForm gathered = form.samples().get(place);
            try {
                readable.add(read(gathered));
                places.add(place);
            } catch (Invalid unreadable) {
                answers.put(place, refused(gathered == null ? null : gathered.id(), unreadable));
            }
        }
        List<Samples.Answer> kept = samples.keepAll(caller, site, readable);
        for (int i = 0; i < kept.size(); i++) {
            answers.put(places.get(i), item(kept.get(i)));
        }
        return Response.ok(new GatheringAnswer(answers.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList())).build();
    }

    private static Swab read(GatheredForm gathered) {
        if (gathered == null) {
            throw new Invalid("samples", "missing");
        }
        return gathered.swab();
    }

    private GatheredAnswer item(Samples.Answer answer) {
        return answer.refusal() == null ? new GatheredAnswer(answer.id(), answer.outcome(), null) : refused(answer.id(), answer.refusal());
    }

    private GatheredAnswer refused(UUID id, Refusal why) {
        return new GatheredAnswer(id, Outcome.REFUSED, Document.of(why, Texts.in(headers.getAcceptableLanguages()), visit.reference()));
    }
}
