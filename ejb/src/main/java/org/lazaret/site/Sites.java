package org.lazaret.site;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Reach;
import org.lazaret.access.SiteScope;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.division.Division;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Protocols;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.shared.StaleVersion;

/** Sites: made, changed and found; {@link SiteOpenings} opens and closes them. */
@Stateless
public class Sites {

    /** A site in a list, with whether it is open; {@code openedAt} is {@code null} while it is not. */
    public record Listed(UUID id, SiteKind kind, Site.Facts facts, Instant openedAt) {
    }

    private EntityManager em;
    private Access access;
    private Trail trail;
    private Protocols protocols;
    private Clock clock;
    private Event<SiteChanged> changes;

    protected Sites() {
    }

    @Inject
    public Sites(EntityManager em, Access access, Trail trail, Protocols protocols, Clock clock,
            Event<SiteChanged> changes) {
        this.em = em;
        this.access = access;
        this.trail = trail;
        this.protocols = protocols;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * The site, for a caller who may do here what the endpoint does.
     *
     * @throws NotFound                        no such site, or not the caller's
     * @throws org.lazaret.shared.Forbidden    seen, but not to be changed
     */
    public Site of(Caller caller, UUID id) {
        Site site = find(id);
        access.at(caller, site.scope());
        return site;
    }

    /** The site whoever asks: for services that have asked for access already. */
    public Site find(UUID id) {
        return Optional.ofNullable(em.find(Site.class, id)).orElseThrow(NotFound::new);
    }

    /**
     * The caller's sites in the order of their divisions and names, after the one whose key was seen last.
     *
     * @param live read again by a page that is open already, which leaves no further row in the audit
     */
    public List<Listed> list(Caller caller, SiteKind kind, String after, int limit, boolean live) {
        Reach reach = access.reach(caller);
        List<Listed> page = em.createQuery("""
                select new org.lazaret.site.Sites$Listed(s.id, s.kind, s.facts, o.openedAt)
                from Site s left join SiteOpening o on o.site = s and o.closedAt is null
                where (s.id in :sites or :everywhere = true
                    or substring(s.facts.divisionCode, 1, 2) in :areas or substring(s.facts.divisionCode, 1, 4) in :areas
                    or substring(s.facts.divisionCode, 1, 6) in :areas or substring(s.facts.divisionCode, 1, 9) in :areas
                    or s.facts.divisionCode in :areas)
                  and (:kind is null or s.kind = :kind)
                  and concat(s.facts.divisionCode, s.facts.nameZh) > :after
                order by s.facts.divisionCode, s.facts.nameZh""", Listed.class)
                .setParameter("sites", reach.sites()).setParameter("everywhere", reach.areas().contains(""))
                .setParameter("areas", reach.areas().isEmpty() ? Set.of("-") : reach.areas())
                .setParameter("kind", kind).setParameter("after", after)
                .setMaxResults(limit).getResultList();
        if (!live) {
            trail.read(caller, "sites-read", Subject.list("site"), "count", page.size());
        }
        return page;
    }

    /** @throws Invalid field by field, or the division is unknown */
    public Site create(Caller caller, SiteKind kind, Site.Facts facts) {
        Site site = new Site(kind, facts);
        access.at(caller, site.scope());
        checkPlace(site.id(), facts);
        em.persist(site);
        em.flush();
        trail.wrote(caller, "site-created", Subject.of("site", site.id()).at(site.id()), "name", facts.nameZh());
        return site;
    }

    /** @throws StaleVersion somebody else changed it since */
    public Site change(Caller caller, UUID id, long version, Site.Facts facts) {
        Site site = of(caller, id);
        StaleVersion.require(version, site.version(), site.facts());
        facts.check();
        checkPlace(id, facts);
        // Who moves a site moves it out of one area into another, and must hold the role in both.
        access.at(caller, new SiteScope(id, facts.divisionCode()));
        site.change(facts);
        em.flush();
        trail.wrote(caller, "site-changed", Subject.of("site", id).at(id), "name", facts.nameZh());
        changes.fire(new SiteChanged(id, "site", id));
        return site;
    }

    /** The rules in force at the site on today's date of its own calendar. */
    public Protocol protocol(Site site) {
        return protocols.inForce(site.place(),
                LocalDate.ofInstant(clock.instant(), site.zone()));
    }

    /**
     * When something happened at the site, as far back as its rules let it be said.
     *
     * @param occurredAt {@code null} for now
     * @throws Invalid   in the future, or further back than the backdating limit of the rules in force at the site
     */
    public Occurrence when(UUID site, Instant occurredAt) {
        return Occurrence.of(occurredAt, clock, protocol(find(site)).backdatingLimit());
    }

    /** The open period, or the last one; empty when it never opened. */
    public Optional<SiteOpening> opening(UUID site) {
        return em.createQuery("select o from SiteOpening o where o.site.id = :site order by o.openedAt desc, o.id desc",
                SiteOpening.class).setParameter("site", site).setMaxResults(1).getResultStream().findFirst();
    }

    private void checkPlace(UUID id, Site.Facts facts) {
        if (em.find(Division.class, facts.divisionCode()) == null) {
            throw new Invalid("divisionCode", "unknown-division");
        }
        Long same = em.createQuery("""
                select count(s) from Site s
                where s.id <> :id and s.facts.divisionCode = :division and s.facts.nameZh = :name""", Long.class)
                .setParameter("id", id).setParameter("division", facts.divisionCode())
                .setParameter("name", facts.nameZh()).getSingleResult();
        if (same > 0) {
            throw new PlaceNameTaken(facts.nameZh());
        }
    }
}
