package org.lazaret.roomlist;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.room.Bed;
import org.lazaret.room.BedRetiring;
import org.lazaret.room.Room;
import org.lazaret.room.Rooms;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Reason;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Sites;

/** Beds carried into rooms and out of them. */
@Stateless
public class Beds {
    private static final int MOST = 20;

    private EntityManager em;
    private Rooms rooms;
    private Sites sites;
    private Trail trail;
    private Clock clock;
    private Event<SiteChanged> changes;
    private Event<BedRetiring> retirings;

    protected Beds() {
    }

    @Inject
    public Beds(EntityManager em, Rooms rooms, Sites sites, Trail trail, Clock clock, Event<SiteChanged> changes,
            Event<BedRetiring> retirings) {
        this.em = em;
        this.rooms = rooms;
        this.sites = sites;
        this.trail = trail;
        this.clock = clock;
        this.changes = changes;
        this.retirings = retirings;
    }

    /**
     * One more bed, with the lowest number that the room never had as its label.
     *
     * @throws Invalid there are 20 already
     */
    public Bed add(Caller caller, UUID roomId) {
        Room room = rooms.lock(roomId);
        sites.of(caller, room.siteId());
        if (rooms.beds(roomId).size() >= MOST) {
            throw new Invalid("beds", "out-of-range", "least", 1, "most", MOST);
        }
        List<String> labels = em.createQuery("select b.label from Bed b where b.room = :room", String.class)
                .setParameter("room", room).getResultList();
        int next = IntStream.rangeClosed(1, labels.size() + 1).filter(i -> !labels.contains(String.valueOf(i))).findFirst()
                .orElseThrow();
        Bed bed = new Bed(room, String.valueOf(next));
        em.persist(bed);
        wrote(caller, "bed-added", bed);
        return bed;
    }

    /**
     * The bed is carried out. Whoever needs it refuses (see {@link BedRetiring}).
     *
     * @param reason 1–500 characters
     * @throws LastBed the room has no other
     */
    public void retire(Caller caller, UUID id, String reason) {
        UUID roomId = em.createQuery("select b.room.id from Bed b where b.id = :bed and b.retiredAt is null", UUID.class)
                .setParameter("bed", id).getResultStream().findFirst().orElseThrow(NotFound::new);
        Room room = rooms.lock(roomId);
        sites.of(caller, room.siteId());
        Reason.require(reason);
        List<Bed> standing = rooms.beds(roomId);
        Bed bed = standing.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (standing.size() == 1) {
            throw new LastBed(room.number());
        }
        retirings.fire(new BedRetiring(id, room.number(), bed.label()));
        bed.retire(reason.strip(), clock.instant(), caller.user());
        wrote(caller, "bed-retired", bed);
    }

    private void wrote(Caller caller, String action, Bed bed) {
        em.flush();
        Room room = bed.room();
        trail.wrote(caller, action, Subject.of("room", room.id()).at(room.siteId()), "room", room.number(), "bed", bed.label());
        changes.fire(new SiteChanged(room.siteId(), "rooms", room.id()));
    }
}
