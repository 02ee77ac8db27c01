package org.lazaret.web.stay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.stay.StayWithdrawals;
import org.lazaret.stay.StayWithdrawals.Withdrawal;
import org.lazaret.web.door.Command;

/** What was recorded of a stay by mistake is taken back; the mistake and its correction both stay on record. */
@OfStay
@RequestScoped
@Path("/stays/{stay}")
public class WithdrawalResource {
    @Inject
    private StayWithdrawals withdrawals;
    @Inject
    private Caller caller;

    /** @param occurredAt {@code null} for now */
    public record WithdrawalForm(String reason, Instant occurredAt) {
        private Withdrawal value() {
            return new Withdrawal(reason, occurredAt);
        }
    }

    /** @param used whether anybody was in the room, which then goes to disinfection */
    public record AdmissionWithdrawalForm(String reason, boolean used, Instant occurredAt) {
    }

    @POST
    @Path("ending/withdrawal")
    @Command
    public Response ending(@PathParam("stay") UUID stay, WithdrawalForm form) {
        return StayAnswer.response(withdrawals.withdrawEnding(caller, stay, form.value()));
    }

    @POST
    @Path("departure/withdrawal")
    @Command
    public Response departure(@PathParam("stay") UUID stay, WithdrawalForm form) {
        return StayAnswer.response(withdrawals.withdrawDeparture(caller, stay, form.value()));
    }

    @POST
    @Path("admission/withdrawal")
    @Command
    public Response admission(@PathParam("stay") UUID stay, AdmissionWithdrawalForm form) {
        return StayAnswer.response(withdrawals.withdrawAdmission(caller, stay, form.used(), new Withdrawal(form.reason(), form.occurredAt())));
    }
}
