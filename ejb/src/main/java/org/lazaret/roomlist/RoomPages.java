package org.lazaret.roomlist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.access.Caller;
import org.lazaret.account.AccountNames;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.room.Bed;
import org.lazaret.room.Room;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomRules;
import org.lazaret.room.RoomState;
import org.lazaret.room.Rooms;
import org.lazaret.room.RoomsAtAGlance;
import org.lazaret.room.RoomsAtAGlance.Glance;
import org.lazaret.site.Building;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.turnover.Disinfection;
import org.lazaret.turnover.EnvironmentalSample;
import org.lazaret.turnover.Turnovers;

/** What the pages about rooms show. */
@Stateless
public class RoomPages {

    /** A site as it is built: its buildings, also those without a floor, and all rooms. */
    public record Plan(Site site, List<Building> buildings, Glance glance) {
    }

    /**
     * One step of a room's history with the name of who signed it.
     *
     * @param proof   the disinfection that the step rests on; {@code null} if it rests on none
     * @param samples those taken while the room stood so, the oldest first
     */
    public record Signed(RoomState state, String by, Disinfection proof, List<Taken> samples) {
    }

    /** An environmental sample with the name of who took it. */
    public record Taken(EnvironmentalSample sample, String by) {
    }

    /** @param waiting the environmental sample whose result is not known; {@code null} if there is none */
    public record Sheet(Room room, Building building, int floor, List<Bed> beds, RoomState state, RoomRules rules,
            EnvironmentalSample waiting, Disinfection last) {
    }

    private EntityManager em;
    private Rooms rooms;
    private RoomsAtAGlance glances;
    private Turnovers turnovers;
    private Sites sites;
    private AccountNames names;
    private Trail trail;

    protected RoomPages() {
    }

    @Inject
    public RoomPages(EntityManager em, Rooms rooms, RoomsAtAGlance glances, Turnovers turnovers, Sites sites,
            AccountNames names, Trail trail) {
        this.em = em;
        this.rooms = rooms;
        this.glances = glances;
        this.turnovers = turnovers;
        this.sites = sites;
        this.names = names;
        this.trail = trail;
    }

    /**
     * All rooms of a site; one row in the audit.
     *
     * @param live a page that is open already and asks again: leaves no row
     */
    public Plan plan(Caller caller, UUID siteId, boolean live) {
        Site site = sites.of(caller, siteId);
        List<Building> buildings = em.createQuery("select b from Building b where b.site = :site order by b.position",
                Building.class).setParameter("site", site).getResultList();
        Glance glance = glances.of(siteId);
        if (!live) {
            trail.read(caller, "rooms-read", Subject.list("room").at(siteId), "count",
                    glance.floors().stream().mapToInt(floor -> floor.rooms().size()).sum());
        }
        return new Plan(site, buildings, glance);
    }

    public Sheet sheet(Caller caller, UUID id) {
        Room room = rooms.find(id);
        sites.of(caller, room.siteId());
        return new Sheet(room, building(room), room.floor().number(), rooms.beds(id), rooms.state(id),
                rooms.rules(room), turnovers.waiting(id).orElse(null),
                turnovers.disinfections(id, 1).stream().findFirst().orElse(null));
    }

    /** Read whole, because the page is written after the transaction. */
    private Building building(Room room) {
        return em.createQuery("select b from Building b where b.id = :id", Building.class)
                .setParameter("id", room.floor().building().id()).getSingleResult();
    }

    /** The room's steps, the newest first, from the one before {@code before}; {@code null} to begin. */
    public List<Signed> history(Caller caller, UUID id, Integer before, int limit) {
        sites.of(caller, rooms.find(id).siteId());
        List<RoomState> states = rooms.history(id, before == null ? Integer.MAX_VALUE : before, limit);
        if (states.isEmpty()) {
            return List.of();
        }
        List<EnvironmentalSample> samples = turnovers.samples(id, states.get(states.size() - 1).condition().since());
        Map<UUID, Disinfection> proofs = turnovers.disinfections(states.stream().map(state -> state.evidence().disinfection())
                .filter(Objects::nonNull).toList()).stream().collect(Collectors.toMap(Disinfection::id, proof -> proof));
        Map<UUID, String> signers = names.of(Stream.concat(states.stream().map(RoomState::recordedBy),
                samples.stream().map(EnvironmentalSample::takenBy)).distinct().toList());
        return states.stream().map(state -> new Signed(state, signers.get(state.recordedBy()),
                proofs.get(state.evidence().disinfection()), samples.stream().filter(sample -> takenIn(state, sample))
                .map(sample -> new Taken(sample, signers.get(sample.takenBy()))).toList())).toList();
    }

    private static boolean takenIn(RoomState state, EnvironmentalSample sample) {
        Instant at = sample.takenAt();
        return state.phase() == RoomPhase.AWAITING_SAMPLE && !at.isBefore(state.condition().since())
                && (state.until() == null || !at.isAfter(state.until()));
    }
}
