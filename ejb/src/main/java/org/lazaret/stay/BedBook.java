package org.lazaret.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PessimisticLockException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.people.Person;
import org.lazaret.room.BedRetiring;
import org.lazaret.room.Room;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomState;
import org.lazaret.room.RoomState.Ground;
import org.lazaret.room.Rooms;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Period;
import org.lazaret.site.Site;
import org.lazaret.stay.BedAssignment.Place;

/**
 * Who lies where: takes and frees beds, and walks the rooms through their cycle. Everything here happens under locks
 * taken in one order for everybody, rooms by their identifiers and then the person, so that no two commands wait for
 * each other.
 */
@ApplicationScoped
public class BedBook {
    private EntityManager em;
    private Rooms rooms;
    private BedClaims claims;

    protected BedBook() {
    }

    @Inject
    public BedBook(EntityManager em, Rooms rooms, BedClaims claims) {
        this.em = em;
        this.rooms = rooms;
        this.claims = claims;
    }

    /** @throws NotFound no such bed at the site */
    public Place place(UUID site, UUID bed) {
        return em.createQuery("""
                select b.room.id from Bed b where b.id = :bed and b.room.siteId = :site and b.retiredAt is null""", UUID.class)
                .setParameter("bed", bed).setParameter("site", site).getResultStream().findFirst()
                .map(room -> new Place(room, bed)).orElseThrow(NotFound::new);
    }

    /**
     * Locks every room that the person's beds are in and the one that is wanted, then the person.
     *
     * @param wanted {@code null} when no bed is taken
     */
    public void lock(UUID person, Place wanted) {
        Set<UUID> before = roomsOf(List.of(person));
        Set<UUID> all = new HashSet<>(before);
        if (wanted != null) {
            all.add(wanted.room());
        }
        rooms.lockAll(all);
        em.createQuery("select p from Person p where p.id = :person", Person.class).setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(NotFound::new);
        if (!before.containsAll(roomsOf(List.of(person)))) {
            // Moved while we waited: its room is not ours, and to lock it now would be out of order. The command starts anew.
            throw new PessimisticLockException("the person has moved meanwhile");
        }
    }

    /** As {@link #lock}, for many at once: all their rooms, then all of them, each in the one order; four statements. */
    public void lockAll(Collection<UUID> people) {
        Set<UUID> before = roomsOf(people);
        em.createQuery("select r from Room r where r.id in :rooms order by r.id", Room.class).setParameter("rooms", before)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        em.createQuery("select p from Person p where p.id in :people order by p.id", Person.class).setParameter("people", people)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        if (!before.containsAll(roomsOf(people))) {
            throw new PessimisticLockException("somebody has moved meanwhile");
        }
    }

    private Set<UUID> roomsOf(Collection<UUID> people) {
        return new HashSet<>(em.createQuery("""
                select a.room from BedAssignment a
                where a.person in :people and a.endedAt is null and a.givenUpAt is null""", UUID.class)
                .setParameter("people", people).getResultList());
    }

    /** A bed is not carried away under somebody; who retires it holds the room's lock. */
    public void refuseWhileHeld(@Observes BedRetiring retiring) {
        Long held = em.createQuery("""
                select count(a) from BedAssignment a
                where a.bed = :bed and a.endedAt is null and a.givenUpAt is null""", Long.class)
                .setParameter("bed", retiring.bed()).getSingleResult();
        if (held > 0) {
            throw new BedInUse(retiring.room(), retiring.label());
        }
    }

    public Optional<BedAssignment> open(UUID stay) {
        return em.createQuery("select a from BedAssignment a where a.stay = :stay and a.beganAt is not null and a.endedAt is null",
                BedAssignment.class).setParameter("stay", stay).getResultStream().findFirst();
    }

    public Optional<BedAssignment> planned(UUID stay) {
        return em.createQuery("select a from BedAssignment a where a.stay = :stay and a.beganAt is null and a.givenUpAt is null",
                BedAssignment.class).setParameter("stay", stay).getResultStream().findFirst();
    }

    /**
     * The person is in the bed from now on; an own plan for it is used, one for another bed given up. What was judged is
     * what the books say from then on: where nobody says when the person leaves, the own plan for the bed does.
     *
     * @throws BedTaken  somebody else has it
     * @throws RoomUnfit the room does not fit
     * @throws org.lazaret.shared.Invalid at that time somebody else had the bed, or the person another one
     */
    public BedAssignment take(Caller caller, Site site, Stay stay, Place place, Instant leavesAt, Occurrence when) {
        Optional<BedAssignment> plan = planned(stay.id());
        Optional<BedAssignment> own = plan.filter(p -> p.place().equals(place));
        Instant until = leavesAt != null ? leavesAt
                : own.map(BedAssignment::plannedTo).filter(to -> to.isAfter(when.occurredAt())).orElse(null);
        Period period = new Period(when.occurredAt(), until);
        RoomState state = rooms.state(place.room());
        claims.refuseBefore(site, stay, place, period.from());
        UUID exception = claims.judge(site, stay, place, state, period);
        if (own.isEmpty()) {
            plan.ifPresent(p -> giveUp(caller, p, "another bed was taken", when));
        }
        if (state.phase() != RoomPhase.OCCUPIED) {
            rooms.occupy(place.room(), caller.user(), when, Ground.NONE);
        }
        BedAssignment taken = own.orElseGet(() -> BedAssignment.planned(stay, place, exception, period, when, caller.user()));
        taken.begin(exception, until, when);
        em.persist(taken);
        em.flush();
        return taken;
    }

    /** Keeps the bed for the stay; an earlier plan is given up. */
    public BedAssignment plan(Caller caller, Site site, Stay stay, Place place, Period period, Occurrence when) {
        planned(stay.id()).ifPresent(p -> giveUp(caller, p, "planned anew", when));
        RoomState state = rooms.state(place.room());
        UUID exception = claims.judge(site, stay, place, state, period);
        if (state.phase() == RoomPhase.CLEAN) {
            rooms.reserve(place.room(), caller.user(), when, Ground.until(null, period.from()));
        }
        BedAssignment plan = BedAssignment.planned(stay, place, exception, period, when, caller.user());
        em.persist(plan);
        em.flush();
        return plan;
    }

    public void giveUp(Caller caller, BedAssignment plan, String why, Occurrence when) {
        plan.giveUp(why, when, caller.user());
        em.flush();
        Long others = em.createQuery("""
                select count(a) from BedAssignment a where a.room = :room and a.beganAt is null and a.givenUpAt is null""",
                Long.class).setParameter("room", plan.place().room()).getSingleResult();
        if (others == 0) {
            rooms.unreserve(plan.place().room(), caller.user(), when, Ground.because(why));
        }
    }

    /**
     * The person has physically left the bed; the last one out leaves the room to disinfection.
     *
     * @param positive whether the person was found positive
     */
    public void leave(Caller caller, BedAssignment bed, String why, boolean positive, Occurrence when) {
        em.createQuery("select l from BedLeave l where l.assignment = :bed and l.backAt is null", BedLeave.class)
                .setParameter("bed", bed.id()).getResultList().forEach(out -> out.back(when, caller.user()));
        bed.end(why, when, caller.user());
        em.flush();
        Long others = em.createQuery("""
                select count(a) from BedAssignment a where a.room = :room and a.beganAt is not null and a.endedAt is null""",
                Long.class).setParameter("room", bed.place().room()).getSingleResult();
        if (others == 0) {
            rooms.vacate(bed.place().room(), caller.user(), when, positive, Ground.NONE);
        }
    }
}
