package org.lazaret.room;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.protocol.Protocols;
import org.lazaret.room.RoomState.Ground;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.SiteClosed;
import org.lazaret.site.SiteClosing;
import org.lazaret.site.SiteInUse;

/**
 * The only place where a room takes a step in its life cycle. Whoever calls has asked for access and writes the audit
 * row; here the room is locked, the rule decides, and the row is written before anything that depends on it.
 *
 * <p>Every step locks the room row first (PESSIMISTIC_WRITE) and reads afterwards, so two rivals see each other's
 * outcome. A caller that touches several rooms calls {@link #lockAll} before its first step.
 */
@Stateless
public class Rooms {
    private EntityManager em;
    private Protocols protocols;
    private Clock clock;
    private Event<SiteChanged> changes;

    protected Rooms() {
    }

    @Inject
    public Rooms(EntityManager em, Protocols protocols, Clock clock, Event<SiteChanged> changes) {
        this.em = em;
        this.protocols = protocols;
        this.clock = clock;
        this.changes = changes;
    }

    /** @throws NotFound no such room */
    public Room find(UUID room) {
        return Optional.ofNullable(em.find(Room.class, room)).orElseThrow(NotFound::new);
    }

    /**
     * Makes rivals for the room wait until this transaction ends.
     *
     * @throws NotFound no such room
     */
    public Room lock(UUID room) {
        return Optional.ofNullable(em.find(Room.class, room, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
    }

    /** Locks several rooms in one order for everybody, so that two callers cannot wait for each other. */
    public void lockAll(Collection<UUID> rooms) {
        rooms.stream().distinct().sorted().forEach(this::lock);
    }

    /** How the room stands now. */
    public RoomState state(UUID room) {
        return em.createQuery("select s from RoomState s where s.room.id = :room and s.until is null", RoomState.class)
                .setParameter("room", room).getSingleResult();
    }

    /** Its states, the newest first, from the one before number {@code before}. */
    public List<RoomState> history(UUID room, int before, int limit) {
        return em.createQuery("select s from RoomState s where s.room.id = :room and s.seq < :before order by s.seq desc",
                RoomState.class).setParameter("room", room).setParameter("before", before).setMaxResults(limit).getResultList();
    }

    /** The beds that stand in it. */
    public List<Bed> beds(UUID room) {
        return em.createQuery("select b from Bed b where b.room.id = :room and b.retiredAt is null order by b.label", Bed.class)
                .setParameter("room", room).getResultList();
    }

    /** The numbers in force at the room's site on the day of that site's calendar. */
    public RoomRules rules(Room room) {
        Site site = em.find(Site.class, room.siteId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        return RoomRules.of(protocols.inForce(site.place(), today));
    }

    /**
     * Clean → reserved. The turnover need not be over yet: who plans a stay compares its start with
     * {@link RoomCondition#readyAt}.
     *
     * @param expected when the person should come; {@code null} if unknown
     * @throws RoomStepRefused the room is not clean
     * @throws SiteClosed      the site takes nobody
     */
    public RoomState reserve(UUID id, UUID by, Occurrence when, Ground ground) {
        Room room = lockInOpenSite(id);
        RoomState now = state(id);
        return step(now, cycle(room).reserve(now.condition(), when.occurredAt()), ground, by, when);
    }

    /**
     * Clean → reserved, for many rooms of one site that the caller has locked; what is reserved or occupied already is left as it
     * is. A fixed number of statements, and rows in batches.
     *
     * @param expected by room, when the first person should come
     * @throws RoomStepRefused one of them is neither clean nor in use
     * @throws SiteClosed      the site takes nobody
     */
    public void reserveAll(UUID site, Map<UUID, Instant> expected, UUID by, Occurrence when) {
        refuseClosed(site);
        List<RoomState> clean = em.createQuery("select s from RoomState s join fetch s.room where s.room.id in :rooms and s.until is null order by s.room.id",
                RoomState.class).setParameter("rooms", expected.keySet()).getResultStream().filter(state -> state.phase() == RoomPhase.CLEAN).toList();
        if (clean.isEmpty()) {
            return;
        }
        RoomRules rules = rules(clean.get(0).room());
        List<RoomState> following = clean.stream().map(now -> now.next(new RoomCycle(now.room().number(), rules).reserve(now.condition(), when.occurredAt()),
                Ground.until(null, expected.get(now.room().id())), by, when, rules.version())).toList();
        em.flush();
        following.forEach(em::persist);
        em.flush();
        changes.fire(new SiteChanged(site, "rooms", null));
    }

    /** Reserved → clean. A room that meanwhile stands otherwise, such as out of service, is left as it is. */
    public RoomState unreserve(UUID id, UUID by, Occurrence when, Ground ground) {
        Room room = lock(id);
        RoomState now = state(id);
        if (now.phase() != RoomPhase.RESERVED) {
            return now;
        }
        return step(now, cycle(room).unreserve(now.condition(), when.occurredAt()), ground, by, when);
    }

    /**
     * Clean or reserved → occupied, by the first occupant; a second one of an exception or a ward finds it occupied and
     * needs no step. Call it before the bed assignment is inserted: the assignment's key refers to the occupied state.
     *
     * @throws RoomStepRefused the room is neither clean nor reserved
     * @throws RoomNotReady    the turnover is not over
     * @throws SiteClosed      the site takes nobody
     */
    public RoomState occupy(UUID id, UUID by, Occurrence when, Ground ground) {
        Room room = lockInOpenSite(id);
        RoomState now = state(id);
        return step(now, cycle(room).occupy(now.condition(), when.occurredAt()), ground, by, when);
    }

    /**
     * Occupied → awaiting disinfection, when the last occupant has physically left (invariant 4). The last assignment
     * must have been ended and flushed before: its key holds the room occupied.
     *
     * @param positiveStayed whether anybody of this occupation was found positive
     */
    public RoomState vacate(UUID id, UUID by, Occurrence when, boolean positiveStayed, Ground ground) {
        Room room = lock(id);
        RoomState now = state(id);
        return step(now, cycle(room).vacate(now.condition(), when.occurredAt(), positiveStayed), ground, by, when);
    }

    /** The cycle of that room under the rules in force at its site. */
    public RoomCycle cycle(Room room) {
        return new RoomCycle(room.number(), rules(room));
    }

    /** Ends the open state and begins the next, each in the database before the other can be looked at. */
    public RoomState step(RoomState now, RoomCondition next, Ground ground, UUID by, Occurrence when) {
        RoomState following = now.next(next, ground, by, when, rules(now.room()).version());
        em.flush();
        em.persist(following);
        em.flush();
        changes.fire(new SiteChanged(now.room().siteId(), "rooms", now.room().id()));
        return following;
    }

    /** A room that is new to us, with the first row of its life. */
    public RoomState begin(Room room, RoomPhase start, Ground ground, UUID by, Occurrence when) {
        RoomState first = RoomState.first(room, cycle(room).begin(start, when.occurredAt()), ground, by, when,
                rules(room).version());
        em.persist(room);
        em.persist(first);
        return first;
    }

    /** A site does not close over the heads of its people. */
    public void refuseWhileHeld(@Observes SiteClosing closing) {
        List<String> held = em.createQuery("""
                select s.room.number from RoomState s
                where s.siteId = :site and s.until is null and s.condition.phase in (RESERVED, OCCUPIED)
                order by s.room.number""", String.class).setParameter("site", closing.site()).getResultList();
        if (!held.isEmpty()) {
            throw new SiteInUse(held.size(), held.subList(0, Math.min(10, held.size())));
        }
    }

    private Room lockInOpenSite(UUID id) {
        Room room = lock(id);
        refuseClosed(room.siteId());
        return room;
    }

    private void refuseClosed(UUID site) {
        // Held until the commit, so that the site cannot close between this look and the row that depends on it. It asks
        // for a column that no index has: else only the index would be locked, and who closes the site locks the row.
        List<?> open = em.createNativeQuery(
                "select opened_at from site_opening where open_site = :site lock in share mode")
                .setParameter("site", site).getResultList();
        if (open.isEmpty()) {
            throw new SiteClosed(site);
        }
    }
}
