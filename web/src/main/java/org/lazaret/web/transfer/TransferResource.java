package org.lazaret.web.transfer;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.fit.Advantage;
import org.lazaret.fit.Fit;
import org.lazaret.fit.Obstacle;
import org.lazaret.transfer.Destination;
import org.lazaret.transfer.Journeys;
import org.lazaret.transfer.Transfer;
import org.lazaret.transfer.TransferLists;
import org.lazaret.transfer.TransferWithdrawals;
import org.lazaret.transfer.Transfers;
import org.lazaret.transfer.Transfers.Word;
import org.lazaret.transfer.Vehicle;
import org.lazaret.web.door.Command;

/** One transfer, from the request to the hand-over. */
@RequestScoped
@Path("/transfers/{transfer}")
@Produces(MediaType.APPLICATION_JSON)
public class TransferResource {
    @Inject
    private Transfers transfers;
    @Inject
    private Journeys journeys;
    @Inject
    private TransferWithdrawals withdrawals;
    @Inject
    private TransferLists lists;
    @Inject
    private Caller caller;

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public TransferAnswer.Whole read(@PathParam("transfer") UUID transfer, @QueryParam("live") boolean live) {
        return TransferAnswer.Whole.of(lists.one(caller, transfer, live));
    }

    /** The rooms of the destination, those that fit first; empty for a hospital outside. */
    public record RoomsAnswer(List<RoomAnswer> items) {
    }

    public record RoomAnswer(UUID room, String number, int floor, List<UUID> freeBeds, boolean fits, List<Advantage> advantages,
            List<Obstacle> obstacles) {
        static RoomAnswer of(Fit fit) {
            return new RoomAnswer(fit.room().id(), fit.room().number(), fit.room().floor(), fit.beds(), fit.fits(), fit.advantages(), fit.obstacles());
        }
    }

    @GET
    @Path("fitting-rooms")
    public RoomsAnswer rooms(@PathParam("transfer") UUID transfer) {
        return new RoomsAnswer(lists.rooms(caller, transfer).stream().map(RoomAnswer::of).toList());
    }

    /** A site of ours, or a hospital that is none, by its name: one of the two. */
    public record DestinationForm(UUID site, String outside) {
    }

    /** @param reason needed where a doctor orders it, 1–500 characters */
    public record DirectionForm(DestinationForm destination, String reason, Instant occurredAt) {
        Destination where() {
            return destination == null ? null : Destination.of(destination.site(), destination.outside());
        }
    }

    @POST
    @Path("origin-approval")
    @Command
    public Response approve(@PathParam("transfer") UUID transfer, DirectionForm form) {
        return answer(transfers.approve(caller, transfer, form.where(), form.reason(), form.occurredAt()));
    }

    @POST
    @Path("order")
    @Command
    public Response order(@PathParam("transfer") UUID transfer, DirectionForm form) {
        return answer(transfers.order(caller, transfer, form.where(), form.reason(), form.occurredAt()));
    }

    /**
     * What the destination says.
     *
     * @param bed       which one is kept, or taken on arrival; {@code null} on arrival for the one that was kept
     * @param spokenFor who said it for a hospital outside, 1–60 characters
     */
    public record WordForm(UUID bed, String spokenFor, Instant occurredAt) {
        Word word() {
            return new Word(bed, spokenFor);
        }
    }

    @POST
    @Path("destination-approval")
    @Command
    public Response accept(@PathParam("transfer") UUID transfer, WordForm form) {
        return answer(transfers.accept(caller, transfer, form.word(), form.occurredAt()));
    }

    /** @param reason 1–500 characters; @param spokenFor who said it for a hospital outside */
    public record RefusalForm(String reason, String spokenFor, Instant occurredAt) {
    }

    @POST
    @Path("refusal")
    @Command
    public Response refuse(@PathParam("transfer") UUID transfer, RefusalForm form) {
        return answer(transfers.refuse(caller, transfer, form.reason(), form.spokenFor(), form.occurredAt()));
    }

    /** @param note what the destination must know besides, at most 2,000 characters */
    public record TransportForm(String plate, String driver, String driverPhone, Instant departsAt, String note, Instant occurredAt) {
        Vehicle vehicle() {
            return Vehicle.of(plate, driver, driverPhone, departsAt, note);
        }
    }

    @POST
    @Path("transport")
    @Command
    public Response arrange(@PathParam("transfer") UUID transfer, TransportForm form) {
        return answer(transfers.arrange(caller, transfer, form.vehicle(), form.occurredAt()));
    }

    /** @param positive whether the person was found positive: the room then owes a sample */
    public record PickUpForm(boolean positive, Instant occurredAt) {
    }

    @POST
    @Path("pick-up")
    @Command
    public Response pickUp(@PathParam("transfer") UUID transfer, PickUpForm form) {
        return answer(journeys.pickUp(caller, transfer, form.positive(), form.occurredAt()));
    }

    @POST
    @Path("arrival")
    @Command
    public Response arrive(@PathParam("transfer") UUID transfer, WordForm form) {
        return answer(journeys.arrive(caller, transfer, form.word(), form.occurredAt()));
    }

    /** @param spokenFor who took the person over at a hospital outside */
    public record CompletionForm(String spokenFor, Instant occurredAt) {
    }

    @POST
    @Path("completion")
    @Command
    public Response complete(@PathParam("transfer") UUID transfer, CompletionForm form) {
        return answer(journeys.complete(caller, transfer, form.spokenFor(), form.occurredAt()));
    }

    /** @param reason 1–500 characters */
    public record CancellationForm(String reason, Instant occurredAt) {
    }

    @POST
    @Path("cancellation")
    @Command
    public Response cancel(@PathParam("transfer") UUID transfer, CancellationForm form) {
        return answer(transfers.cancel(caller, transfer, form.reason(), form.occurredAt()));
    }

    /** @param used where an arrival is taken back: whether anybody was in the room */
    public record WithdrawalForm(String reason, boolean used, Instant occurredAt) {
    }

    /** Takes back the last step that stands. */
    @POST
    @Path("withdrawal")
    @Command
    public Response withdraw(@PathParam("transfer") UUID transfer, WithdrawalForm form) {
        return answer(withdrawals.withdraw(caller, transfer, form.reason(), form.used(), form.occurredAt()));
    }

    private static Response answer(Transfer transfer) {
        return Response.ok(StandingAnswer.of(transfer)).build();
    }
}
