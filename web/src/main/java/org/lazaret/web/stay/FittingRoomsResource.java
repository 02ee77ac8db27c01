package org.lazaret.web.stay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.care.NeedKind;
import org.lazaret.fit.Advantage;
import org.lazaret.fit.Fit;
import org.lazaret.fit.Guest;
import org.lazaret.fit.Obstacle;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomPhase;
import org.lazaret.shared.Invalid;
import org.lazaret.stay.FittingRooms;

/** "Which rooms fit this person": every room of the site, with what speaks for it or every reason why not. */
@RequestScoped
@Path("/sites/{site}/fitting-rooms")
public class FittingRoomsResource {
    @Inject
    private FittingRooms rooms;
    @Inject
    private Caller caller;

    @QueryParam("person")
    private UUID person;
    @QueryParam("from")
    private String from;
    @QueryParam("to")
    private String to;
    @QueryParam("accessible")
    private boolean accessible;
    @QueryParam("ownBathroom")
    private boolean ownBathroom;
    @QueryParam("floorMax")
    private Integer floorMax;
    @QueryParam("together")
    private int together;
    /** Asked again by a page that is open already. */
    @QueryParam("live")
    private boolean live;
    /** For somebody not yet on record. */
    @QueryParam("riskClass")
    private RiskClass riskClass;
    @QueryParam("need")
    private Set<NeedKind> needs;
    @QueryParam("kinGroup")
    private UUID kinGroup;

    /** The best first; those that do not fit after them. */
    public record Answer(long fitting, List<Room> items) {
    }

    /** @param phase how the room stands; {@code since} when it came to stand so */
    public record Room(UUID room, String number, int floor, RoomPhase phase, Instant since, int beds, List<UUID> freeBeds,
            boolean fits, List<Advantage> advantages, List<Obstacle> obstacles) {
        static Room of(Fit fit) {
            return new Room(fit.room().id(), fit.room().number(), fit.room().floor(), fit.room().condition().phase(),
                    fit.room().condition().since(), fit.room().beds().size(), fit.beds(), fit.fits(), fit.advantages(),
                    fit.obstacles());
        }
    }

    @GET
    public Answer fitting(@PathParam("site") UUID site) {
        Guest.Asks asks = new Guest.Asks(accessible, ownBathroom, floorMax);
        if (together < 0 || together > 19) {
            throw new Invalid("together", "out-of-range", "min", 0, "max", 19);
        }
        Instant start = instant("from", from);
        Instant end = instant("to", to);
        if (end != null && start != null && !end.isAfter(start)) {
            throw new Invalid("to", "ends-before-it-starts");
        }
        List<Fit> fits = person != null ? rooms.forPerson(caller, site, person, start, end, asks, together, live)
                : rooms.forDraft(caller, site, new FittingRooms.Draft(riskClass, kinGroup, needs, together), start, end, asks);
        return new Answer(fits.stream().filter(Fit::fits).count(), fits.stream().map(Room::of).toList());
    }

    private static Instant instant(String path, String text) {
        try {
            return text == null || text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Invalid(path, "wrong-form");
        }
    }
}
