package org.lazaret.release;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Role;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.clearance.Clearance.Decision;
import org.lazaret.people.Sight;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.Protocols;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.Destination;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayBook;
import org.lazaret.stay.StayStep.Why;

/** Who may leave and why not; and the release of one, or of all who may, each decided again under the lock. */
@Stateless
public class Releases {
    private static final int MOST = 1000;

    /**
     * @param version   under which the order runs now; {@code null} where none has a rule for the class
     * @param kept      decisions that somebody was released by, the newest first
     * @param overrides that were asked for, the newest first
     */
    public record Answer(Site site, Decided decided, ProtocolVersion version, Sight sight, List<StayRelease> kept, List<ReleaseOverride> overrides) {
    }

    /** @param present how many were at the site; {@code items} are those whose days are over by the end of that day, or who may leave */
    public record Leaving(Site site, Instant asOf, int present, List<Decided> items, Sight sight) {
    }

    private EntityManager em;
    private Access access;
    private Sites sites;
    private StayBook stays;
    private ReleaseBook book;
    private Protocols protocols;
    private Trail trail;
    private Clock clock;

    protected Releases() {
    }

    @Inject
    public Releases(EntityManager em, Access access, Sites sites, StayBook stays, ReleaseBook book, Protocols protocols, Trail trail, Clock clock) {
        this.em = em;
        this.access = access;
        this.sites = sites;
        this.stays = stays;
        this.book = book;
        this.protocols = protocols;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the rules say of a stay as of any moment, past, present or to come, on what was recorded by then.
     *
     * @param asOf {@code null} for now
     * @param live a page that is open already and asks again
     * @throws Invalid the stay is under no order, or the person has not come
     */
    public Answer decision(Caller caller, UUID id, Instant asOf, boolean live) {
        Site site = stays.siteOf(caller, id);
        Set<Role> roles = access.at(caller, site.scope());
        Stay stay = em.find(Stay.class, id);
        trail.shown(caller, live, "release-decision-read", Subject.of("stay", id).at(site.id()).about(stay.person()), "asOf", asOf);
        List<StayRelease> kept = em.createQuery("select r from StayRelease r where r.stay = :stay order by r.recordedAt desc, r.id desc", StayRelease.class)
                .setParameter("stay", id).getResultList();
        List<ReleaseOverride> overrides = em.createQuery("""
                select distinct o from ReleaseOverride o left join fetch o.signed where o.stay = :stay order by o.recordedAt desc, o.id desc""",
                ReleaseOverride.class).setParameter("stay", id).getResultList();
        Decided decided = decide(site, stay, asOf == null ? clock.instant() : asOf);
        ProtocolVersion version = decided.order().term().flatMap(term -> protocols.find(term.version())).orElse(null);
        return new Answer(site, decided, version, Sight.of(roles), kept, overrides);
    }

    /** Who may leave a site as of a moment, and why not the others whose days are over. @param asOf {@code null} for now */
    public Leaving leaving(Caller caller, UUID siteId, Instant asOf, boolean live) {
        Site site = sites.find(siteId);
        Set<Role> roles = access.at(caller, site.scope());
        Instant moment = asOf == null ? clock.instant() : asOf;
        List<Stay> present = book.present(List.of(site), moment);
        LocalDate today = LocalDate.ofInstant(moment, site.zone());
        List<Decided> items = book.decide(site, present, moment).stream().filter(one -> concerns(one, today, site)).toList();
        if (!live) {
            trail.read(caller, "leaving-read", Subject.list("stays").at(siteId), "count", items.size(), "asOf", asOf);
        }
        return new Leaving(site, moment, present.size(), items, Sight.of(roles));
    }

    private static boolean concerns(Decided one, LocalDate today, Site site) {
        return one.answer().decision().mayLeave() || one.answer().basis() == null
                || !LocalDate.ofInstant(one.answer().basis().overFrom(), site.zone()).isAfter(today);
    }

    /**
     * Lets somebody go; the bed is held until they have left.
     *
     * @param destination where to; {@code null} where it says nothing
     * @throws MayNotLeave something is unmet and nobody answers for it
     */
    public StayRelease release(Caller caller, UUID id, String destination) {
        Site site = stays.siteOf(caller, id);
        return release(caller, site, List.of(id), destination).get(0);
    }

    /**
     * Lets all of these go, or none.
     *
     * @param ids 1–1,000 stays of the site
     * @throws MayNotLeave who may not, and what is missing of each
     */
    public List<StayRelease> releaseAll(Caller caller, UUID siteId, List<UUID> ids, String destination) {
        Site site = sites.of(caller, siteId);
        if (ids == null || ids.isEmpty() || ids.stream().anyMatch(Objects::isNull)) {
            throw new Invalid("stays", "missing");
        }
        if (ids.size() > MOST) {
            throw new Invalid("stays", "too-many", "most", MOST);
        }
        return release(caller, site, List.copyOf(Set.copyOf(ids)), destination);
    }

    private List<StayRelease> release(Caller caller, Site site, List<UUID> ids, String destination) {
        Destination.limit(destination);
        List<Stay> locked = stays.lockedAll(site.id(), ids);
        if (locked.size() != ids.size()) {
            throw new NotFound();
        }
        Occurrence when = Occurrence.now(clock);
        List<Decided> decided = book.decide(site, locked, when.recordedAt());
        if (decided.size() != ids.size()) {
            throw new Invalid("stays", "without-order");
        }
        List<MayNotLeave.Held> held = decided.stream().filter(one -> !one.answer().decision().mayLeave()).map(Decided::held).toList();
        if (!held.isEmpty()) {
            throw new MayNotLeave(held);
        }
        Map<Stay, StayBook.Decision> decisions = new LinkedHashMap<>();
        List<StayRelease> kept = decided.stream().map(one -> keep(caller, one, destination, when, decisions)).toList();
        em.flush();
        stays.released(caller, site, decisions, when);
        return kept;
    }

    private StayRelease keep(Caller caller, Decided one, String destination, Occurrence when, Map<Stay, StayBook.Decision> decisions) {
        boolean overridden = one.answer().decision() == Decision.OVERRIDDEN;
        ReleaseOverride override = overridden ? signed(one.stay().id()) : null;
        StayRelease kept = new StayRelease(one.stay(), one.order(), one.answer(), overridden ? override.id() : null, when.recordedAt(), caller.user());
        em.persist(kept);
        decisions.put(one.stay(), new StayBook.Decision(kept.id(), overridden,
                new Why(overridden ? override.reason() : code(kept.protocolVersion()), destination, kept.protocolVersion())));
        return kept;
    }

    /** Nobody answers by name for what the rules give: why somebody left is the version that said so. */
    private String code(UUID version) {
        return protocols.version(version).code();
    }

    private ReleaseOverride signed(UUID stay) {
        return em.createQuery("select o from ReleaseOverride o where o.stay = :stay and o.signatures = 2 order by o.recordedAt desc, o.id desc",
                ReleaseOverride.class).setParameter("stay", stay).setMaxResults(1).getSingleResult();
    }

    private Decided decide(Site site, Stay stay, Instant asOf) {
        return book.decide(site, List.of(stay), asOf).stream().findAny().orElseThrow(() -> new Invalid("stay", "without-order"));
    }
}
