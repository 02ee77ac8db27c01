package org.lazaret.board;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Role;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.people.Sight;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomsAtAGlance;
import org.lazaret.room.RoomsAtAGlance.Glance;
import org.lazaret.room.RoomsAtAGlance.RoomView;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** The room board: the building as it stands, with who is in it. Six statements, the audit's included, whatever the size. */
@Stateless
public class Boards {

    /**
     * @param lodgers by room, in the order of their beds' taking
     * @param sight   what of people the caller's roles show
     */
    public record Board(Site site, Instant at, Glance glance, Map<UUID, List<Lodger>> lodgers, Sight sight, Figures figures) {
        public List<Lodger> in(RoomView room) {
            return lodgers.getOrDefault(room.id(), List.of());
        }
    }

    /**
     * The numbers on top.
     *
     * @param people       present
     * @param leavingToday of those
     * @param phases       for each phase of the life cycle
     */
    public record Figures(int rooms, long people, long leavingToday, Map<RoomPhase, Count> phases) {
    }

    /**
     * @param oldest  since when the first of them stands so; {@code null} for none
     * @param nextEnd when the first of them should be over; {@code null} if unknown
     */
    public record Count(long rooms, Instant oldest, Instant nextEnd) {
    }

    private Sites sites;
    private Access access;
    private RoomsAtAGlance rooms;
    private Lodgers lodgers;
    private Trail trail;
    private Clock clock;

    protected Boards() {
    }

    @Inject
    public Boards(Sites sites, Access access, RoomsAtAGlance rooms, Lodgers lodgers, Trail trail, Clock clock) {
        this.sites = sites;
        this.access = access;
        this.rooms = rooms;
        this.lodgers = lodgers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param live a page that is open already and asks again: leaves no row in the audit */
    public Board of(Caller caller, UUID siteId, boolean live) {
        Site site = sites.find(siteId);
        Set<Role> roles = access.at(caller, site.scope());
        Glance glance = rooms.of(siteId);
        List<Lodger> all = lodgers.at(site, Lodgers.Which.WITH_BED, null, 0);
        if (!live) {
            trail.read(caller, "board-opened", Subject.list("rooms").at(siteId), "people", all.size());
        }
        Map<UUID, List<Lodger>> byRoom = all.stream().collect(Collectors.groupingBy(Lodger::room));
        return new Board(site, clock.instant(), glance, byRoom, Sight.of(roles), figures(glance, all));
    }

    /**
     * Puts on record that the list of rooms, with the names on it, went onto paper.
     *
     * @param rooms  on the list
     * @param filter what the list was narrowed to; {@code null} for all rooms
     */
    public void printed(Caller caller, UUID siteId, int rooms, String filter) {
        Site site = sites.find(siteId);
        access.at(caller, site.scope());
        trail.wrote(caller, "room-list-printed", Subject.list("rooms").at(siteId), "rooms", rooms, "filter", filter == null ? "" : filter);
    }

    private static Figures figures(Glance glance, List<Lodger> all) {
        List<RoomView> rooms = glance.floors().stream().flatMap(floor -> floor.rooms().stream()).toList();
        Map<RoomPhase, Count> phases = new EnumMap<>(RoomPhase.class);
        for (RoomPhase phase : RoomPhase.values()) {
            List<RoomView> so = rooms.stream().filter(room -> room.phase() == phase).toList();
            phases.put(phase, new Count(so.size(), so.stream().map(r -> r.condition().since()).min(Instant::compareTo).orElse(null),
                    so.stream().map(RoomView::expectedEnd).filter(Objects::nonNull).min(Instant::compareTo).orElse(null)));
        }
        return new Figures(rooms.size(), all.stream().filter(Lodger::present).count(),
                all.stream().filter(Lodger::leavingToday).count(), phases);
    }
}
