package org.lazaret.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.care.CareFiles;
import org.lazaret.care.NeedKind;
import org.lazaret.fit.Candidate;
import org.lazaret.fit.Conditions;
import org.lazaret.fit.Conditions.Allowance;
import org.lazaret.fit.Fit;
import org.lazaret.fit.Guest;
import org.lazaret.fit.Occupant;
import org.lazaret.fit.RoomFit;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.people.Person;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.Room;
import org.lazaret.room.RoomState;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Period;
import org.lazaret.sharing.SharingExceptions;
import org.lazaret.site.Floor;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.Sites;

/** The facts of rooms and people that {@link RoomFit} decides on: six statements, whatever the size of the site. */
@ApplicationScoped
public class RoomFacts {
    private EntityManager em;
    private Sites sites;
    private SharingExceptions exceptions;
    private CareFiles care;
    private Clock clock;

    protected RoomFacts() {
    }

    @Inject
    public RoomFacts(EntityManager em, Sites sites, SharingExceptions exceptions, CareFiles care, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.exceptions = exceptions;
        this.care = care;
        this.clock = clock;
    }

    /** The answer for one room, whose row the caller has locked. */
    public Fit judge(Site site, Stay stay, UUID room, Period period) {
        IsolationOrder order = stay.order() == null ? null : em.find(IsolationOrder.class, stay.order());
        Guest guest = guest(site, stay.person(), order, period, Guest.Asks.NOTHING, 0);
        UUID floor = em.find(Room.class, room).floor().id();
        Candidate candidate = candidates(site.id(), floor).stream().filter(c -> c.id().equals(room)).findFirst()
                .orElseThrow(NotFound::new);
        return RoomFit.judge(guest, candidate, conditions(site));
    }

    /** The exception by which the person of the stay shares with that one; {@code null} when there is none. */
    public UUID allowance(Site site, Stay stay, Occupant other) {
        Guest guest = new Guest(stay.person(), null, em.find(Person.class, stay.person()).kinGroup(), Set.of(), other.period(),
                Guest.Asks.NOTHING, 0);
        return conditions(site).allowance(guest, other);
    }

    public Conditions conditions(Site site) {
        boolean open = sites.opening(site.id()).filter(o -> o.closedAt() == null).isPresent();
        List<Allowance> allowances = site.kind() == SiteKind.HOSPITAL ? List.of() : exceptions.inForce(site.id()).stream()
                .map(e -> new Allowance(e.id(), e.person(), e.companion(), e.ground())).toList();
        return Conditions.of(site.kind(), open, clock.instant(), sites.protocol(site), allowances);
    }

    public Guest guest(Site site, UUID personId, IsolationOrder order, Period period, Guest.Asks asks, int together) {
        Person person = Optional.ofNullable(em.find(Person.class, personId)).orElseThrow(NotFound::new);
        Protocol protocol = sites.protocol(site);
        Set<NeedKind> needs = EnumSet.noneOf(NeedKind.class);
        if (site.kind() == SiteKind.ISOLATION) {
            LocalDate today = LocalDate.ofInstant(period.from(), site.zone());
            needs.addAll(care.needsOn(today, List.of(person), protocol.notAloneUnderAge()).get(personId));
        }
        return new Guest(personId, order == null ? null : order.riskClass(), person.kinGroup(), needs, period, asks, together);
    }

    /** @param floor {@code null} for the whole site */
    public List<Candidate> candidates(UUID site, UUID floor) {
        em.createQuery("""
                select f from Floor f join fetch f.building left join fetch f.riskClasses
                where f.siteId = :site and (:floor is null or f.id = :floor)""", Floor.class)
                .setParameter("site", site).setParameter("floor", floor).getResultList();
        Map<UUID, List<UUID>> beds = beds(site, floor);
        Map<UUID, List<Lying>> lying = lying(site, floor);
        List<Object[]> rooms = em.createQuery("""
                select r, s from Room r join RoomState s on s.room = r and s.until is null
                where r.siteId = :site and (:floor is null or r.floor.id = :floor)""", Object[].class)
                .setParameter("site", site).setParameter("floor", floor).getResultList();
        Map<UUID, List<Candidate.Neighbour>> byFloor = rooms.stream().map(row -> (Room) row[0])
                .collect(Collectors.groupingBy(r -> r.floor().id(), Collectors.flatMapping(r -> lying
                        .getOrDefault(r.id(), List.of()).stream().map(l -> new Candidate.Neighbour(r.number(), r.place(),
                                l.occupant())), Collectors.toList())));
        List<Candidate> candidates = new ArrayList<>();
        for (Object[] row : rooms) {
            candidates.add(candidate((Room) row[0], (RoomState) row[1], beds, lying, byFloor));
        }
        return candidates;
    }

    private static Candidate candidate(Room room, RoomState state, Map<UUID, List<UUID>> beds, Map<UUID, List<Lying>> lying,
            Map<UUID, List<Candidate.Neighbour>> byFloor) {
        return new Candidate(room.id(), room.number(), room.floor().number(), room.floor().riskClasses(), room.place(),
                room.features(), state.condition(), state.expectedEnd(), beds.getOrDefault(room.id(), List.of()),
                lying.getOrDefault(room.id(), List.of()).stream().map(Lying::occupant).toList(),
                byFloor.get(room.floor().id()).stream().filter(n -> !n.room().equals(room.number())).toList());
    }

    private Map<UUID, List<UUID>> beds(UUID site, UUID floor) {
        return em.createQuery("""
                select b.room.id, b.id from Bed b
                where b.room.siteId = :site and b.retiredAt is null and (:floor is null or b.room.floor.id = :floor)
                order by b.label""", Object[].class).setParameter("site", site).setParameter("floor", floor).getResultStream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    private record Lying(UUID room, Occupant occupant) {
    }

    private Map<UUID, List<Lying>> lying(UUID site, UUID floor) {
        Instant now = clock.instant();
        return em.createQuery("""
                select a.room, a.person, a.bed, o.riskClass, p.kinGroup, a.plannedFrom, a.plannedTo, a.beganAt
                from BedAssignment a join Stay s on s.id = a.stay join Person p on p.id = a.person
                    left join IsolationOrder o on o.id = s.order
                where a.site = :site and a.endedAt is null and a.givenUpAt is null and (:floor is null or exists (
                    select r from Room r where r.id = a.room and r.floor.id = :floor))""", Object[].class)
                .setParameter("site", site).setParameter("floor", floor).getResultStream()
                .map(row -> lying(row, now)).collect(Collectors.groupingBy(Lying::room));
    }

    private static Lying lying(Object[] row, Instant now) {
        Instant began = (Instant) row[7];
        Instant to = (Instant) row[6];
        // Who should have left and has not is still there.
        Period period = began == null ? new Period((Instant) row[5], to)
                : new Period(began, to != null && to.isAfter(now) && to.isAfter(began) ? to : null);
        return new Lying((UUID) row[0], new Occupant((UUID) row[1], (UUID) row[2], (RiskClass) row[3], (UUID) row[4], period,
                began != null));
    }
}
