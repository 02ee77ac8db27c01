package org.lazaret.web.manual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.manual.ManualReadings;
import org.lazaret.manual.ManualReadings.Outcome;
import org.lazaret.manual.Method;
import org.lazaret.manual.Symptom;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;

/** One reading by thermometer, under the id that the phone made for it. */
@RequestScoped
@Path("/manual-readings/{reading}")
public class ManualReadingResource {
    @Inject
    private ManualReadings readings;
    @Inject
    private Caller caller;

    /** As in {@link ManualReadingForm}, with the site where it was measured. */
    public record SentForm(UUID site, UUID person, Integer centi, Method method, Instant measuredAt, Set<Symptom> symptoms,
            String otherSymptom, Boolean deviceFault, UUID corrects, String reason) {
        ManualReadingForm reading() {
            return new ManualReadingForm(person, centi, method, measuredAt, symptoms, otherSymptom, deviceFault, corrects, reason);
        }
    }

    /** 201 when it is kept now, 200 when it had been kept just so before. */
    @PUT
    @Command
    public Response keep(@PathParam("reading") UUID reading, SentForm form) {
        if (form.site() == null) {
            throw new Invalid("site", "missing");
        }
        ManualReadings.Answer answer = readings.keep(caller, form.site(), form.reading().read(reading));
        return Response.status(answer.outcome() == Outcome.KEPT ? Response.Status.CREATED : Response.Status.OK)
                .entity(ManualReadingAnswer.of(answer.kept())).build();
    }
}
