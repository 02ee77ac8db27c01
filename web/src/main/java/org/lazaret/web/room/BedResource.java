package org.lazaret.web.room;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.room.Bed;
import org.lazaret.roomlist.Beds;
import org.lazaret.web.door.Command;

/** Beds that come into rooms and go out of them. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
public class BedResource {
    @Inject
    private Beds beds;
    @Inject
    private Caller caller;

    public record Retirement(String reason) {
    }

    @POST
    @Path("/rooms/{room}/beds")
    @Command
    public Response add(@PathParam("room") UUID room) {
        Bed bed = beds.add(caller, room);
        return Response.status(Response.Status.CREATED).entity(new RoomAnswer.BedPart(bed.id(), bed.label())).build();
    }

    @POST
    @Path("/beds/{bed}/retirement")
    @Command
    public Response retire(@PathParam("bed") UUID bed, Retirement retirement) {
        beds.retire(caller, bed, retirement.reason());
        return Response.noContent().build();
    }
}
