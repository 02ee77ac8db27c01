package org.lazaret.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.transfer.TransferLists;
import org.lazaret.transfer.TransferState;
import org.lazaret.web.transfer.TransferAnswer.GroundAnswer;
import org.lazaret.web.transfer.TransferAnswer.PlaceAnswer;

/** The transfers of a person, as far as they concern a site of the reader. */
@RequestScoped
@Path("/people/{person}/transfers")
@Produces(MediaType.APPLICATION_JSON)
public class PersonTransfersResource {
    @Inject
    private TransferLists lists;
    @Inject
    private Caller caller;

    /** The one that is open first, then the newest. */
    public record TransfersOfPerson(List<TransferOfPerson> items) {
    }

    /** @param destination {@code null} for a hospital outside, which {@code outside} names, or before one is named */
    public record TransferOfPerson(UUID id, TransferState state, PlaceAnswer origin, PlaceAnswer destination, String outside,
            Instant since, boolean overdue, List<GroundAnswer> grounds) {
        static TransferOfPerson of(TransferLists.Listed listed) {
            var t = listed.row().transfer();
            return new TransferOfPerson(t.id(), t.state(), PlaceAnswer.of(listed.row().origin()), PlaceAnswer.of(listed.row().destination()),
                    t.destination() == null ? null : t.destination().outside(), t.since(), listed.overdue(),
                    listed.grounds().stream().map(GroundAnswer::of).toList());
        }
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public TransfersOfPerson of(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        return new TransfersOfPerson(lists.ofPerson(caller, person, live).stream().map(TransferOfPerson::of).toList());
    }
}
