package org.lazaret.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.BedAssignment.Place;
import org.lazaret.stay.StayStep.Why;

/** What every change of a stay begins and ends with: access, locks, time, version; the signed step and its trace. */
@ApplicationScoped
public class StayBook {
    private EntityManager em;
    private Sites sites;
    private BedBook beds;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Event<StayDeparted> departures;
    private Clock clock;

    protected StayBook() {
    }

    @Inject
    public StayBook(EntityManager em, Sites sites, BedBook beds, Trail trail, Event<SiteChanged> changes,
            Event<StayDeparted> departures, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.beds = beds;
        this.trail = trail;
        this.changes = changes;
        this.departures = departures;
        this.clock = clock;
    }

    /** The stay's site, for a caller who may do here what the endpoint does; asked before anything is locked. */
    public Site siteOf(Caller caller, UUID stay) {
        UUID site = em.createQuery("select s.site from Stay s where s.id = :id", UUID.class).setParameter("id", stay)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        return sites.of(caller, site);
    }

    /** The stay, after the rooms and the person are locked and nobody can change it any more. */
    public Stay locked(UUID id, Place wanted) {
        UUID person = em.createQuery("select s.person from Stay s where s.id = :id", UUID.class).setParameter("id", id)
                .getSingleResult();
        beds.lock(person, wanted);
        return em.find(Stay.class, id);
    }

    /** As {@link #locked}, for many at once; in the order of their identifiers. Those of other sites are not among them. */
    public List<Stay> lockedAll(UUID site, Collection<UUID> ids) {
        beds.lockAll(em.createQuery("select s.person from Stay s where s.id in :ids and s.site = :site", UUID.class).setParameter("ids", ids)
                .setParameter("site", site).getResultList());
        return em.createQuery("select s from Stay s where s.id in :ids and s.site = :site order by s.id", Stay.class).setParameter("ids", ids)
                .setParameter("site", site).getResultList();
    }

    /**
     * These stays end by decisions that are in the database already: one trace each, in batches.
     *
     * @param decisions by stay
     */
    public void released(Caller caller, Site site, Map<Stay, Decision> decisions, Occurrence when) {
        decisions.forEach((stay, decision) -> em.persist(stay.release(decision.id(), decision.overridden(), when, caller.user(), decision.why())));
        em.flush();
        trail.wrote(caller, "stay-released", decisions.keySet().stream().map(stay -> Subject.of("stay", stay.id()).at(site.id()).about(stay.person()))
                .toList(), "count", decisions.size());
        changes.fire(new SiteChanged(site.id(), "stays", decisions.size() == 1 ? decisions.keySet().iterator().next().id() : null));
    }

    /** @param overridden whether two people answer for what was unmet */
    public record Decision(UUID id, boolean overridden, Why why) {
    }

    /** Stays of the person that are not over. */
    public List<Stay> open(UUID person) {
        return em.createQuery("select a from Stay a where a.person = :person and a.closedAt is null", Stay.class)
                .setParameter("person", person).getResultList();
    }

    /**
     * A person is at one site at a time, and expected at one (invariant 2).
     *
     * @param others  other stays of the person that are not over
     * @param present whether the stay in question is one of somebody who is there
     * @throws AlreadyStaying one of the others is of the same kind
     */
    public void refuseSecond(Caller caller, List<Stay> others, boolean present) {
        others.stream().filter(other -> other.isPresent() == present).findFirst().ifPresent(other -> {
            boolean ours = !caller.rolesAt(sites.find(other.site()).scope()).isEmpty();
            throw new AlreadyStaying(other.state(), ours ? other.id() : null);
        });
    }

    public Occurrence when(Site site, Instant occurredAt) {
        return Occurrence.of(occurredAt, clock, sites.protocol(site).backdatingLimit());
    }

    public Why why(Stay stay, String reason, String destination) {
        UUID version = stay.order() == null ? null
                : em.find(IsolationOrder.class, stay.order()).term().map(term -> term.version()).orElse(null);
        return new Why(reason, destination, version);
    }

    public void wrote(Caller caller, Stay stay, StayStep step) {
        em.persist(step);
        em.flush();
        trail.wrote(caller, "stay-" + step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Subject.of("stay", stay.id()).at(stay.site()).about(stay.person()), "reason", step.reason());
        changes.fire(new SiteChanged(stay.site(), "stays", stay.id()));
    }

    /** Tells everybody that the person is here no more. */
    public void gone(Caller caller, Stay stay, Occurrence when) {
        departures.fire(new StayDeparted(stay.site(), stay.person(), when, caller));
    }

    public void trace(Caller caller, Stay stay, String action, UUID subject) {
        trail.wrote(caller, action, Subject.of("bed-assignment", subject).at(stay.site()).about(stay.person()));
        changes.fire(new SiteChanged(stay.site(), "stays", stay.id()));
    }
}
