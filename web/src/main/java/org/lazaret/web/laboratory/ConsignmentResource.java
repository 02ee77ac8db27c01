package org.lazaret.web.laboratory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.lazaret.laboratory.Consignments;
import org.lazaret.laboratory.LaboratoryPages;
import org.lazaret.laboratory.Receipts;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;

/** Tubes on their way to a laboratory, and what came there. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
public class ConsignmentResource {
    @Inject
    private Consignments consignments;
    @Inject
    private Receipts receipts;
    @Inject
    private LaboratoryPages pages;
    @Inject
    private Caller caller;

    /**
     * @param laboratory   id or name
     * @param tubes        codes of 1 to 500 tubes; those still open are closed by it
     * @param dispatchedAt {@code null} for now
     * @param courier      who carries it, at most 60 characters; {@code null} when nobody said
     */
    public record ConsignmentForm(UUID site, String laboratory, List<String> tubes, Instant dispatchedAt, String courier) {
    }

    /**
     * @param receivedAt {@code null} for now
     * @param tubes      codes that came; {@code null} for all that are not named as missing
     * @param missing    codes that did not; {@code null} for none
     * @param note       at most 200 characters
     */
    public record ReceiptForm(Instant receivedAt, List<String> tubes, List<String> missing, String note) {
    }

    /** The newest first, at most 200. */
    public record ConsignmentsAnswer(List<ConsignmentAnswer> items) {
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("sites/{site}/consignments")
    public ConsignmentsAnswer list(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return new ConsignmentsAnswer(pages.sent(caller, site, live).stream().map(ConsignmentAnswer::of).toList());
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("consignments/{consignment}")
    public ConsignmentAnswer one(@PathParam("consignment") UUID consignment, @QueryParam("live") boolean live) {
        return ConsignmentAnswer.of(pages.one(caller, consignment, live));
    }

    /** 201 when it is sent now, 200 when it had been sent just so before. */
    @PUT
    @Path("consignments/{consignment}")
    @Command
    public Response send(@PathParam("consignment") UUID consignment, ConsignmentForm form) {
        if (form.site() == null) {
            throw new Invalid("site", "missing");
        }
        Consignments.Sent sent = consignments.send(caller, form.site(), new Consignments.Sending(consignment,
                form.laboratory() == null ? "" : form.laboratory(), form.tubes(), form.dispatchedAt(), form.courier()));
        return Response.status(sent.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ConsignmentAnswer.of(pages.sent(sent.consignment()))).build();
    }

    /** Saying the same again changes nothing; what was missing may come later. */
    @POST
    @Path("consignments/{consignment}/receipt")
    @Command
    public Response receive(@PathParam("consignment") UUID consignment, ReceiptForm form) {
        return Response.ok(ConsignmentAnswer.of(pages.sent(receipts.receive(caller, consignment,
                new Receipts.Arrival(form.receivedAt(), form.tubes(), form.missing(), form.note()))))).build();
    }
}
