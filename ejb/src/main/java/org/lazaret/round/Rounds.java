package org.lazaret.round;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.manual.CheckSlot;
import org.lazaret.manual.Checks;
import org.lazaret.people.Sight;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Rule;
import org.lazaret.room.RoomsAtAGlance;
import org.lazaret.room.RoomsAtAGlance.FloorView;
import org.lazaret.room.RoomsAtAGlance.RoomView;
import org.lazaret.shared.NotFound;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** The nurse's round of a site: rooms in the order of walking, with who is in them. Fifteen statements, whatever the size. */
@Stateless
public class Rounds {
    /**
     * @param slots     of yesterday and today, the earliest first
     * @param current   the check that what is measured now counts for
     * @param numbers   protocol data that the phone needs without a network
     * @param floors    those with anybody in them
     * @param elsewhere present without a room: at home, or waiting for one
     */
    public record Round(Site site, Instant at, List<CheckSlot> slots, CheckSlot current, Numbers numbers, List<Walk> floors,
            List<Resident> elsewhere, Sight sight) {
    }

    /** Temperatures in hundredths of a degree; {@code again}: after how long a fever is measured again; {@code back}: how late may be recorded. */
    public record Numbers(int feverLine, int lowest, int highest, Duration again, Duration back) {
        static Numbers of(Protocol protocol) {
            return new Numbers(protocol.centi(Rule.FEVER_LINE), protocol.centi(Rule.OFF_BODY_LINE), protocol.centi(Rule.DEVICE_FAULT_LINE),
                    Duration.ofSeconds(protocol.seconds(Rule.FEVER_MANUAL_APART_MINUTES_MIN)), protocol.backdatingLimit());
        }
    }

    /** A floor, its rooms in the order of walking. */
    public record Walk(FloorView floor, List<Stop> stops) {
    }

    public record Stop(RoomView room, List<Resident> residents) {
    }

    private Sites sites;
    private Access access;
    private RoomsAtAGlance rooms;
    private Residents residents;
    private Checks checks;
    private Trail trail;
    private Clock clock;

    protected Rounds() {
    }

    @Inject
    public Rounds(Sites sites, Access access, RoomsAtAGlance rooms, Residents residents, Checks checks, Trail trail, Clock clock) {
        this.sites = sites;
        this.access = access;
        this.rooms = rooms;
        this.residents = residents;
        this.checks = checks;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param live a page that is open already and asks again: leaves no row in the audit */
    public Round of(Caller caller, UUID siteId, boolean live) {
        Site site = sites.find(siteId);
        Sight sight = Sight.of(access.at(caller, site.scope()));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, site.zone());
        CheckSlot current = checks.slots(site, today).stream().filter(slot -> slot.holds(now)).findFirst().orElseThrow(NotFound::new);
        List<Resident> all = residents.at(site, current, now);
        if (!live) {
            trail.read(caller, "round-opened", Subject.list("round").at(siteId), "people", all.size());
        }
        Map<UUID, List<Resident>> byRoom = all.stream().filter(one -> one.room() != null).collect(Collectors.groupingBy(Resident::room));
        List<Walk> floors = Walking.through(rooms.of(siteId), byRoom).stream().map(floor -> new Walk(floor.floor(),
                floor.stops().stream().map(stop -> new Stop(stop.room(), stop.people())).toList())).toList();
        List<CheckSlot> slots = Stream.of(today.minusDays(1), today).flatMap(day -> checks.slots(site, day).stream()).toList();
        return new Round(site, now, slots, current, Numbers.of(sites.protocol(site)), floors,
                all.stream().filter(one -> one.room() == null).toList(), sight);
    }

    /**
     * Puts on record that the sheet of the round, with the names on it, went onto paper.
     *
     * @param people on the sheet
     * @param floor  what it was narrowed to; {@code null} for the whole site
     */
    public void printed(Caller caller, UUID siteId, int people, String floor) {
        Site site = sites.of(caller, siteId);
        trail.wrote(caller, "round-sheet-printed", Subject.list("round").at(site.id()), "people", people, "filter", floor == null ? "" : floor);
    }
}
