package org.lazaret.web.room;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.room.Room;
import org.lazaret.room.Zone;
import org.lazaret.roomlist.RoomLists;
import org.lazaret.roomlist.RoomPages;
import org.lazaret.roomlist.RoomRange;
import org.lazaret.shared.Invalid;
import org.lazaret.web.IfMatch;
import org.lazaret.web.door.Command;
import org.lazaret.web.door.Page;

/** The rooms of a site, one by one and in corridors. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
public class RoomResource {
    @Inject
    private RoomPages pages;
    @Inject
    private RoomLists lists;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /** @param room what is the same for all of them; its number, side and door are not looked at */
    public record WantedRange(String from, String to, RoomRange.Sides sides, Set<String> except, RoomAnswer.Wanted room) {
    }

    public record Made(List<UUID> rooms) {
    }

    /** The zone that all rooms of a floor come into. */
    public record WantedZone(Zone zone) {
    }

    /** @param rooms how many were in another zone before */
    public record Zoned(int rooms) {
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("/sites/{site}/rooms")
    public PlanAnswer plan(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return PlanAnswer.of(pages.plan(caller, site, live));
    }

    @POST
    @Path("/sites/{site}/rooms")
    @Command
    public Response add(@PathParam("site") UUID site, RoomAnswer.Wanted wanted) {
        Room room = lists.add(caller, site, floor(wanted), wanted.number(), wanted.place(), wanted.draft());
        return Response.created(URI.create("rooms/" + room.id())).entity(new Made(List.of(room.id()))).build();
    }

    @POST
    @Path("/sites/{site}/room-ranges")
    @Command
    public Response addRange(@PathParam("site") UUID site, WantedRange wanted) {
        RoomAnswer.Wanted each = wanted.room();
        RoomRange range = new RoomRange(wanted.from(), wanted.to(), wanted.sides(), wanted.except());
        Zone zone = each == null || each.zone() == null ? Zone.CONTAMINATED : each.zone();
        List<Room> made = lists.addRange(caller, site, floor(each), range, zone, each.corridor(), each.draft());
        return Response.status(Response.Status.CREATED).entity(new Made(made.stream().map(Room::id).toList())).build();
    }

    @GET
    @Path("/rooms/{room}")
    public Response room(@PathParam("room") UUID id) {
        return tagged(id);
    }

    @PUT
    @Path("/rooms/{room}")
    @Command
    public Response change(@PathParam("room") UUID id, RoomAnswer.Wanted wanted) {
        if (wanted.features() == null) {
            throw new Invalid("features", "required");
        }
        lists.change(caller, id, IfMatch.version(headers), wanted.number(), wanted.place(), wanted.features().features());
        return tagged(id);
    }

    @POST
    @Path("/floors/{floor}/zone")
    @Command
    public Response zone(@PathParam("floor") UUID floor, WantedZone wanted) {
        return Response.ok(new Zoned(lists.zone(caller, floor, wanted.zone()))).build();
    }

    @GET
    @Path("/rooms/{room}/history")
    public Page<RoomAnswer.StatePart> history(@PathParam("room") UUID id, @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        return Page.of(pages.history(caller, id, seq(Page.after(cursor)), limit + 1), limit,
                RoomAnswer.StatePart::of, step -> String.valueOf(step.state().seq()));
    }

    private Response tagged(UUID id) {
        RoomAnswer room = RoomAnswer.of(pages.sheet(caller, id));
        return Response.ok(room).tag(String.valueOf(room.version())).build();
    }

    private static UUID floor(RoomAnswer.Wanted wanted) {
        if (wanted == null || wanted.floor() == null) {
            throw new Invalid("floor", "required");
        }
        return wanted.floor();
    }

    private static Integer seq(String after) {
        if (after != null && !after.matches("\\d{1,9}")) {
            throw new Invalid("cursor", "wrong-form");
        }
        return after == null ? null : Integer.valueOf(after);
    }
}
