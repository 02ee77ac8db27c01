package org.lazaret.stay;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.care.NeedKind;
import org.lazaret.fit.Conditions;
import org.lazaret.fit.Fit;
import org.lazaret.fit.Guest;
import org.lazaret.fit.RoomFit;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.people.Sightings;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Period;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** "Which rooms fit this person": brings the facts to {@link RoomFit}, in a number of statements that is always the same. */
@Stateless
public class FittingRooms {

    /**
     * Who needs a room, where it is not yet a person on record.
     *
     * @param kinGroup {@code null} when none is known
     * @param together how many others come into the same room
     * @param live read again by a page that is open already, which leaves no further row in the audit
     */
    public record Draft(RiskClass riskClass, UUID kinGroup, Set<NeedKind> needs, int together) {
    }

    private EntityManager em;
    private Sites sites;
    private Sightings sightings;
    private RoomFacts facts;
    private Trail trail;
    private Clock clock;

    protected FittingRooms() {
    }

    @Inject
    public FittingRooms(EntityManager em, Sites sites, Sightings sightings, RoomFacts facts, Trail trail, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.sightings = sightings;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Every room of the site with its answer, the best first.
     *
     * @param from     when the person comes; {@code null} for now
     * @param to       when the person should leave; {@code null} when nobody knows
     * @param together how many others come into the same room
     */
    public List<Fit> forPerson(Caller caller, UUID siteId, UUID person, Instant from, Instant to, Guest.Asks asks, int together, boolean live) {
        Site site = sites.of(caller, siteId);
        sightings.reading(caller, person);
        Guest guest = facts.guest(site, person, newestOrder(person, siteId), period(from, to), asks, together);
        List<Fit> fits = answer(site, guest);
        trail.shown(caller, live, "fitting-rooms", Subject.list("rooms").at(siteId).about(person), "fit", fitting(fits), "of", fits.size());
        return fits;
    }

    /**
     * Rooms for somebody who is to come from another site, under the order they are isolated by there; for services that
     * have asked for access already.
     *
     * @param order {@code null} without one
     */
    public List<Fit> forTransfer(Site site, UUID person, UUID order) {
        IsolationOrder along = order == null ? null : em.find(IsolationOrder.class, order);
        return answer(site, facts.guest(site, person, along, period(null, null), Guest.Asks.NOTHING, 0));
    }

    public List<Fit> forDraft(Caller caller, UUID siteId, Draft draft, Instant from, Instant to, Guest.Asks asks) {
        Site site = sites.of(caller, siteId);
        Guest guest = new Guest(null, draft.riskClass(), draft.kinGroup(), draft.needs(), period(from, to), asks, draft.together());
        List<Fit> fits = answer(site, guest);
        trail.read(caller, "fitting-rooms", Subject.list("rooms").at(siteId), "fit", fitting(fits), "of", fits.size());
        return fits;
    }

    private List<Fit> answer(Site site, Guest guest) {
        return RoomFit.rank(guest, facts.candidates(site.id()), facts.conditions(site));
    }

    private static long fitting(List<Fit> fits) {
        return fits.stream().filter(Fit::fits).count();
    }

    private Period period(Instant from, Instant to) {
        return new Period(from == null ? clock.instant() : from, to);
    }

    private IsolationOrder newestOrder(UUID person, UUID site) {
        return em.createQuery("""
                select o from IsolationOrder o where o.person = :person
                    and (o.site = :site or exists (select 1 from Stay s where s.order = o.id and s.site = :site and s.closedAt is null))
                order by o.occurrence.occurredAt desc, o.id desc""", IsolationOrder.class)
                .setParameter("person", person).setParameter("site", site).setMaxResults(1)
                .getResultStream().findFirst().orElse(null);
    }
}
