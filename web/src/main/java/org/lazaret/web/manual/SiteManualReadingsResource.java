package org.lazaret.web.manual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.manual.ManualReadings;
import org.lazaret.manual.ManualReadings.Outcome;
import org.lazaret.manual.Measurement;
import org.lazaret.manual.Method;
import org.lazaret.manual.Symptom;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Refusal;
import org.lazaret.web.door.Command;
import org.lazaret.web.door.Visit;
import org.lazaret.web.problem.Document;
import org.lazaret.web.problem.Texts;

/** The readings of a whole floor, sent at once; each is kept or refused for itself. */
@RequestScoped
@Path("/sites/{site}/manual-readings")
public class SiteManualReadingsResource {
    private static final int MOST = 500;

    @Inject
    private ManualReadings readings;
    @Inject
    private Caller caller;
    @Inject
    private Visit visit;
    @Context
    private HttpHeaders headers;

    /** As in {@link ManualReadingForm}, with the id that the phone made. */
    public record ListedForm(UUID id, UUID person, Integer centi, Method method, Instant measuredAt, Set<Symptom> symptoms,
            String otherSymptom, Boolean deviceFault, UUID corrects, String reason) {
        Measurement reading() {
            if (id == null) {
                throw new Invalid("id", "missing");
            }
            return new ManualReadingForm(person, centi, method, measuredAt, symptoms, otherSymptom, deviceFault, corrects, reason).read(id);
        }
    }

    /** 1 to 500 readings. */
    public record FloorForm(List<ListedForm> readings) {
    }

    /** In the order of what was sent. */
    public record FloorAnswer(List<ItemAnswer> items) {
    }

    /** @param problem a problem document, where it was refused; otherwise {@code null} */
    public record ItemAnswer(UUID id, Outcome outcome, Map<String, Object> problem) {
    }

    @PUT
    @Command
    public Response keep(@PathParam("site") UUID site, FloorForm form) {
        int count = form.readings() == null ? 0 : form.readings().size();
        if (count < 1 || count > MOST) {
            throw new Invalid("readings", "out-of-range", "least", 1, "most", MOST);
        }
        Map<Integer, ItemAnswer> answers = new HashMap<>();
        List<Integer> places = new ArrayList<>();
        List<Measurement> readable = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            ListedForm listed = form.readings().get(place);
            try {
                readable.add(read(listed));
                places.add(place);
            } catch (Invalid unreadable) {
                answers.put(place, refused(listed == null ? null : listed.id(), unreadable));
            }
        }
        List<ManualReadings.Answer> kept = readings.keepAll(caller, site, readable);
        for (int i = 0; i < kept.size(); i++) {
            answers.put(places.get(i), item(kept.get(i)));
        }
        return Response.ok(new FloorAnswer(answers.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList())).build();
    }

    private static Measurement read(ListedForm listed) {
        if (listed == null) {
            throw new Invalid("readings", "missing");
        }
        return listed.reading();
    }

    private ItemAnswer item(ManualReadings.Answer answer) {
        return answer.refusal() == null ? new ItemAnswer(answer.id(), answer.outcome(), null) : refused(answer.id(), answer.refusal());
    }

    private ItemAnswer refused(UUID id, Refusal why) {
        return new ItemAnswer(id, Outcome.REFUSED, Document.of(why, Texts.in(headers.getAcceptableLanguages()), visit.reference()));
    }
}
