package org.lazaret.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PessimisticLockException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.access.Caller;
import org.lazaret.fit.Candidate;
import org.lazaret.fit.Conditions;
import org.lazaret.fit.Fit;
import org.lazaret.fit.Together;
import org.lazaret.people.Person;
import org.lazaret.room.Room;
import org.lazaret.room.Rooms;
import org.lazaret.shared.Occurrence;
import org.lazaret.site.Site;
import org.lazaret.stay.BedAssignment.Place;
import org.lazaret.stay.ExpectedGuests.ExpectedGuest;

/**
 * Beds kept for many at once: all of them, or none. Every room of the floors concerned is locked, then the people; then
 * everybody is judged with all the others in their rooms.
 */
@ApplicationScoped
public class JointPlans {
    private EntityManager em;
    private BedBook beds;
    private Rooms rooms;
    private RoomFacts facts;
    private ExpectedGuests guests;

    protected JointPlans() {
    }

    @Inject
    public JointPlans(EntityManager em, BedBook beds, Rooms rooms, RoomFacts facts, ExpectedGuests guests) {
        this.em = em;
        this.beds = beds;
        this.rooms = rooms;
        this.facts = facts;
        this.guests = guests;
    }

    /**
     * @param roomOf by stay
     * @return what was planned now; who had that room already is left as they are and is not among them
     * @throws JointlyUnfit somebody is not expected any more, or a room does not fit
     */
    public List<BedAssignment> plan(Caller caller, Site site, Map<UUID, UUID> roomOf, Occurrence when) {
        lock(site, roomOf);
        List<ExpectedGuest> coming = guests.of(site, roomOf.keySet());
        List<Candidate> candidates = facts.candidates(site.id());
        Conditions conditions = facts.conditions(site);
        Together together = new Together(coming.stream().map(one -> one.guest().person()).toList(), coming.stream()
                .filter(one -> candidates.stream().anyMatch(room -> room.id().equals(roomOf.get(one.stay().id()))))
                .map(one -> new Together.Wish(one.guest(), roomOf.get(one.stay().id()))).toList(), candidates, facts.floors(site.id()), conditions);
        refuse(roomOf, coming, together, candidates);
        List<ExpectedGuest> changing = coming.stream().filter(one -> !roomOf.get(one.stay().id()).equals(one.room())).toList();
        plans(changing.stream().map(one -> one.stay().id()).toList()).forEach(old -> beds.giveUp(caller, old, "planned anew", when));
        rooms.reserveAll(site.id(), expected(changing, roomOf), caller.user(), when);
        List<BedAssignment> made = changing.stream().map(one -> {
            Place place = new Place(roomOf.get(one.stay().id()), together.bedOf(one.guest().person()));
            return BedAssignment.planned(one.stay(), place, exception(one, place.room(), together, conditions), one.guest().period(), when, caller.user());
        }).toList();
        made.forEach(em::persist);
        em.flush();
        return made;
    }

    /** Rooms by their identifiers, then people by theirs, as everybody does. */
    private void lock(Site site, Map<UUID, UUID> roomOf) {
        Set<UUID> wanted = new HashSet<>(roomOf.values());
        wanted.addAll(planned(roomOf.keySet()).values());
        Set<UUID> locked = em.createQuery("""
                select r from Room r where r.siteId = :site and r.floor in (select x.floor from Room x where x.id in :wanted) order by r.id""",
                Room.class).setParameter("site", site.id()).setParameter("wanted", wanted).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().map(Room::id).collect(Collectors.toSet());
        em.createQuery("select p from Person p where p.id in (select s.person from Stay s where s.id in :stays) order by p.id", Person.class)
                .setParameter("stays", roomOf.keySet()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        if (!locked.containsAll(planned(roomOf.keySet()).values())) {
            // Planned elsewhere while we waited: to lock that room now would be out of order. The command starts anew.
            throw new PessimisticLockException("somebody's plan has changed meanwhile");
        }
    }

    private Map<UUID, UUID> planned(Collection<UUID> stays) {
        return em.createQuery("select a.stay, a.room from BedAssignment a where a.stay in :stays and a.beganAt is null and a.givenUpAt is null",
                Object[].class).setParameter("stays", stays).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    private List<BedAssignment> plans(Collection<UUID> stays) {
        return stays.isEmpty() ? List.of() : em.createQuery("select a from BedAssignment a where a.stay in :stays and a.beganAt is null and a.givenUpAt is null",
                BedAssignment.class).setParameter("stays", stays).getResultList();
    }

    private static void refuse(Map<UUID, UUID> roomOf, List<ExpectedGuest> coming, Together together, List<Candidate> candidates) {
        Map<UUID, String> numbers = candidates.stream().collect(Collectors.toMap(Candidate::id, Candidate::number));
        Map<UUID, Fit> unfit = new LinkedHashMap<>();
        Set<UUID> gone = new HashSet<>(roomOf.keySet());
        for (ExpectedGuest one : coming) {
            UUID room = roomOf.get(one.stay().id());
            if (numbers.containsKey(room)) {
                gone.remove(one.stay().id());
                Fit fit = together.judge(one.guest(), room);
                if (!fit.fits() || together.bedOf(one.guest().person()) == null) {
                    unfit.put(one.stay().id(), fit);
                }
            }
        }
        if (!gone.isEmpty() || !unfit.isEmpty()) {
            throw new JointlyUnfit(unfit, gone, Stream.concat(unfit.keySet().stream(), gone.stream()).map(stay -> numbers.get(roomOf.get(stay)))
                    .filter(Objects::nonNull).distinct().sorted().toList());
        }
    }

    /** When the first of them should come, by room. */
    private static Map<UUID, Instant> expected(List<ExpectedGuest> changing, Map<UUID, UUID> roomOf) {
        return changing.stream().collect(Collectors.toMap(one -> roomOf.get(one.stay().id()), one -> one.guest().period().from(),
                (one, other) -> one.isBefore(other) ? one : other));
    }

    /** The exception by which somebody joins others; the first in the room needs none. */
    private static UUID exception(ExpectedGuest one, UUID room, Together together, Conditions conditions) {
        return together.before(one.guest(), room).map(other -> conditions.allowance(one.guest(), other)).orElse(null);
    }
}
