package org.lazaret.web.alert;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.alert.Alert;
import org.lazaret.alert.AlertLists;
import org.lazaret.alert.AlertState;
import org.lazaret.alert.AlertStep.Found;
import org.lazaret.alert.AlertStep.Method;
import org.lazaret.alert.AlertStep.Recheck;
import org.lazaret.alert.Alerts;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;
import org.lazaret.web.form.Fields;

/** One alert, from being raised to being closed. */
@RequestScoped
@Path("/alerts/{alert}")
@Produces(MediaType.APPLICATION_JSON)
public class AlertResource {
    private static final int REASON_MOST = 500;
    /** What a thermometer can show, hundredths of a degree. */
    private static final int LOWEST = 3000;
    private static final int HIGHEST = 4500;

    @Inject
    private Alerts alerts;
    @Inject
    private AlertLists lists;
    @Inject
    private Caller caller;

    /** How the alert stands after a command. */
    public record StandingAnswer(UUID id, String number, AlertState state, int escalations, String holderName, Instant dueAt) {
        static Response of(Alert a) {
            return Response.ok(new StandingAnswer(a.id(), a.label(), a.state(), a.level(), a.holder().name(), a.dueAt())).build();
        }
    }

    @GET
    public AlertAnswer.Full read(@PathParam("alert") UUID alert, @QueryParam("live") boolean live) {
        return AlertAnswer.Full.of(lists.one(caller, alert, live));
    }

    @POST
    @Path("acknowledgement")
    @Command
    public Response acknowledge(@PathParam("alert") UUID alert) {
        return StandingAnswer.of(alerts.acknowledge(caller, alert));
    }

    /**
     * What a second method said.
     *
     * @param celsius 30–45, needed where a thermometer was used; hundredths at most
     */
    public record RecheckForm(Method method, BigDecimal celsius, Found found, String note, Instant occurredAt) {
        Recheck read(Fields fields) {
            fields.present("method", method);
            fields.present("found", found);
            boolean measured = method != null && method != Method.SEEN;
            if (measured) {
                fields.present("celsius", celsius);
            }
            fields.refuse();
            return new Recheck(method, measured ? centi() : null, found);
        }

        private int centi() {
            BigDecimal value = celsius.movePointRight(2);
            if (value.stripTrailingZeros().scale() > 0 || value.compareTo(BigDecimal.valueOf(LOWEST)) < 0
                    || value.compareTo(BigDecimal.valueOf(HIGHEST)) > 0) {
                throw new Invalid("celsius", "out-of-range", "least", LOWEST / 100, "most", HIGHEST / 100);
            }
            return value.intValueExact();
        }
    }

    @POST
    @Path("recheck")
    @Command
    public Response recheck(@PathParam("alert") UUID alert, RecheckForm form) {
        Fields fields = new Fields();
        String note = fields.text("note", form.note(), REASON_MOST);
        return StandingAnswer.of(alerts.recheck(caller, alert, form.read(fields), form.occurredAt(), note));
    }

    /** Why. */
    public record ReasonForm(String reason) {
        String read() {
            Fields fields = new Fields();
            String why = fields.required("reason", reason, REASON_MOST);
            fields.refuse();
            return why;
        }
    }

    @POST
    @Path("escalation")
    @Command
    public Response escalate(@PathParam("alert") UUID alert, ReasonForm form) {
        return StandingAnswer.of(alerts.escalate(caller, alert, form.read()));
    }

    @POST
    @Path("closing")
    @Command
    public Response close(@PathParam("alert") UUID alert, ReasonForm form) {
        return StandingAnswer.of(alerts.close(caller, alert, form.read()));
    }
}
