package org.lazaret.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

/**
 * The facts of rooms and people that {@link RoomFit} decides on: six statements for a site of any size, as many for one
 * room, of whose neighbours only those are read on whom the answer depends.
 */
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

    /**
     * The answer for one room.
     *
     * @param state how it stands now; the caller has locked its room's row
     */
    public Fit judge(Site site, Stay stay, RoomState state, Period period) {
        IsolationOrder order = stay.order() == null ? null : em.find(IsolationOrder.class, stay.order());
        Guest guest = guest(site, stay.person(), order, period, Guest.Asks.NOTHING, 0);
        Room room = state.room();
        UUID floor = em.createQuery("""
                select f from Floor f left join fetch f.riskClasses
                where f = (select r.floor from Room r where r.id = :room)""", Floor.class)
                .setParameter("room", room.id()).getSingleResult().id();
        // In a ward it does not matter who lies behind the other doors.
        boolean ward = site.kind() == SiteKind.HOSPITAL;
        List<Lying> lying = lying(site.id(), ward ? null : floor, ward ? room.id() : null);
        List<UUID> beds = em.createQuery("""
                select b.id from Bed b where b.room.id = :room and b.retiredAt is null order by b.label""", UUID.class)
                .setParameter("room", room.id()).getResultList();
        return RoomFit.judge(guest, candidate(room, state, beds, lying), conditions(site));
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

    /** Every room of the site. */
    public List<Candidate> candidates(UUID site) {
        em.createQuery("select f from Floor f join fetch f.building left join fetch f.riskClasses where f.siteId = :site",
                Floor.class).setParameter("site", site).getResultList();
        Map<UUID, List<UUID>> beds = beds(site);
        Map<UUID, List<Lying>> lying = lying(site, null, null).stream().collect(Collectors.groupingBy(Lying::floor));
        return em.createQuery("""
                select r, s from Room r join RoomState s on s.room = r and s.until is null where r.siteId = :site""",
                Object[].class).setParameter("site", site).getResultStream().map(row -> {
                    Room room = (Room) row[0];
                    return candidate(room, (RoomState) row[1], beds.getOrDefault(room.id(), List.of()),
                            lying.getOrDefault(room.floor().id(), List.of()));
                }).toList();
    }

    /** The floor of every room of the site. */
    public Map<UUID, UUID> floors(UUID site) {
        return em.createQuery("select r.id, r.floor.id from Room r where r.siteId = :site", Object[].class).setParameter("site", site)
                .getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** @param lying on the room's floor */
    private static Candidate candidate(Room room, RoomState state, List<UUID> beds, List<Lying> lying) {
        List<Occupant> occupants = lying.stream().filter(l -> l.room().equals(room.id())).map(Lying::occupant).toList();
        List<Candidate.Neighbour> neighbours = lying.stream().filter(l -> !l.room().equals(room.id()))
                .map(l -> new Candidate.Neighbour(l.number(), l.place(), l.occupant())).toList();
        return new Candidate(room.id(), room.number(), room.floor().number(), room.floor().riskClasses(), room.place(),
                room.features(), state.condition(), state.expectedEnd(), beds, occupants, neighbours);
    }

    private Map<UUID, List<UUID>> beds(UUID site) {
        return em.createQuery("""
                select b.room.id, b.id from Bed b where b.room.siteId = :site and b.retiredAt is null order by b.label""",
                Object[].class).setParameter("site", site).getResultStream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    private record Lying(UUID room, UUID floor, String number, Room.Place place, Occupant occupant) {
    }

    /** Who lies, or is planned to, on one floor or in one room; each {@code null} for everywhere. */
    private List<Lying> lying(UUID site, UUID floor, UUID room) {
        Instant now = clock.instant();
        return em.createQuery("""
                select r.id, r.floor.id, r.number, r.place, a.person, a.bed, o.riskClass, p.kinGroup, a.plannedFrom, a.plannedTo,
                    a.beganAt
                from BedAssignment a join Room r on r.id = a.room join Stay s on s.id = a.stay join Person p on p.id = a.person
                    left join IsolationOrder o on o.id = s.order
                where a.site = :site and a.endedAt is null and a.givenUpAt is null
                    and (:floor is null or r.floor.id = :floor) and (:room is null or a.room = :room)""", Object[].class)
                .setParameter("site", site).setParameter("floor", floor).setParameter("room", room).getResultStream()
                .map(row -> lying(row, now)).toList();
    }

    private static Lying lying(Object[] row, Instant now) {
        Instant began = (Instant) row[10];
        Period period = held((Instant) row[8], (Instant) row[9], began, now);
        return new Lying((UUID) row[0], (UUID) row[1], (String) row[2], (Room.Place) row[3], new Occupant((UUID) row[4],
                (UUID) row[5], (RiskClass) row[6], (UUID) row[7], period, began != null));
    }

    /**
     * From when to when the bed is held, as far as is known.
     *
     * @param beganAt {@code null} for a plan
     * @param now     who should have left by now and has not is still there
     */
    static Period held(Instant plannedFrom, Instant plannedTo, Instant beganAt, Instant now) {
        return beganAt == null ? new Period(plannedFrom, plannedTo)
                : new Period(beganAt, plannedTo != null && plannedTo.isAfter(now) && plannedTo.isAfter(beganAt) ? plannedTo : null);
    }
}
