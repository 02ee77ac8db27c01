package org.lazaret.arrival;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Policy;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.care.CareFiles;
import org.lazaret.care.Need;
import org.lazaret.care.NeedKind;
import org.lazaret.isolation.IsolationOrders;
import org.lazaret.people.Sight;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.Stay;
import org.lazaret.stay.Stays;

/** People who will come to a site: announced by list or one by one, and told in the order they are expected. */
@Stateless
public class Arrivals {
    private static final String ORDERING = "POST /api/sites/{site}/isolation-orders";

    private EntityManager em;
    private Sites sites;
    private Access access;
    private Recognition recognition;
    private Families families;
    private CareFiles care;
    private IsolationOrders orders;
    private Stays stays;
    private Trail trail;
    private Clock clock;

    protected Arrivals() {
    }

    @Inject
    public Arrivals(EntityManager em, Sites sites, Access access, Recognition recognition, Families families, CareFiles care,
            IsolationOrders orders, Stays stays, Trail trail, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.access = access;
        this.recognition = recognition;
        this.families = families;
        this.care = care;
        this.orders = orders;
        this.stays = stays;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Somebody on record who will come.
     *
     * @param order {@code null} only where the site takes people without one
     * @param at    {@code null} when nobody knows
     */
    public record Announcement(UUID person, IsolationOrders.Draft order, Instant at, Coming coming) {
    }

    /**
     * Orders somebody into isolation and expects them, in one act.
     *
     * @throws Invalid                              field by field
     * @throws org.lazaret.stay.AlreadyStaying      the person is expected somewhere already
     */
    public Stay announce(Caller caller, UUID site, Announcement announcement, Instant occurredAt) {
        sites.of(caller, site);
        return announced(caller, site, announcement, null, occurredAt);
    }

    /**
     * Takes over one row of a list: finds or records the person, completes what is known, orders and expects.
     *
     * @throws PossiblyKnown                              people look like the row, and nobody decided yet
     * @throws AlreadyOnList                              the row was taken over before
     * @throws org.lazaret.registration.KnownElsewhere    the paper is on record where the caller may not look
     */
    public Stay take(Caller caller, UUID siteId, ArrivalRow row) {
        Site site = sites.of(caller, siteId);
        // Two lists at once that name the same person are taken row by row, so that the second finds what the first recorded.
        em.lock(site, LockModeType.PESSIMISTIC_WRITE);
        UUID family = families.of(caller, site, row);
        UUID person = row.choice().kind() == Choice.Kind.ANOTHER ? recognition.whoIs(caller, site, row, family)
                : before(site, row).map(stay -> recognition.again(caller, site, row, stay.person(), family))
                        .orElseGet(() -> recognition.whoIs(caller, site, row, family));
        needs(caller, site, person, row);
        Instant at = row.expectedAt() == null ? null : row.expectedAt().atZone(site.zone()).toInstant();
        IsolationOrders.Draft order = row.order() == null ? null : new IsolationOrders.Draft(person, row.order().riskClass(),
                row.order().day(), row.order().at() == null ? null : row.order().at().atZone(site.zone()).toInstant(), row.order().text());
        return announced(caller, siteId, new Announcement(person, order, at, row.coming()), row.digest(), null);
    }

    /**
     * Who is expected at the site, the earliest first; who has no time comes last.
     *
     * @param live a page that is open already and asks again: leaves no row in the audit
     */
    public Page list(Caller caller, UUID siteId, boolean live) {
        Site site = sites.find(siteId);
        Sight sight = Sight.of(access.at(caller, site.scope()));
        List<Expected> expected = em.createQuery("""
                select new org.lazaret.arrival.Expected(s.id, p.id, p.name, p.madeUp, k.id, k.label, w.relation, s.setOutAt, s.expectedAt,
                    o.riskClass, w.transport, w.note, r.id, r.number, a.bed)
                from Stay s join Person p on p.id = s.person
                    left join Arrival w on w.stay = s.id
                    left join KinGroup k on k.id = p.kinGroup
                    left join IsolationOrder o on o.id = s.order
                    left join BedAssignment a on a.stay = s.id and a.endedAt is null and a.givenUpAt is null
                    left join Room r on r.id = a.room
                where s.site = :site and s.closedAt is null and s.admittedAt is null
                order by case when s.expectedAt is null then 1 else 0 end, s.expectedAt, w.transport, k.label, s.id""", Expected.class)
                .setParameter("site", siteId).getResultList();
        if (!live) {
            trail.read(caller, "arrivals-listed", Subject.list("stays").at(siteId), "count", expected.size());
        }
        return new Page(expected, sight);
    }

    /** Who is expected, and how much of them the caller sees. */
    public record Page(List<Expected> items, Sight sight) {
    }

    private Stay announced(Caller caller, UUID site, Announcement announcement, String digest, Instant occurredAt) {
        Coming coming = announcement.coming().checked();
        UUID order = announcement.order() == null ? null : orders.give(caller.through(Policy.row(ORDERING).orElseThrow()), site,
                announcement.order(), occurredAt).id();
        Stay stay = stays.expect(caller, site, new Stays.Expectation(announcement.person(), order, announcement.at()), occurredAt);
        em.persist(new Arrival(stay, coming, digest));
        em.flush();
        return stay;
    }

    /** The last stay that the very same row began. */
    private Optional<Stay> before(Site site, ArrivalRow row) {
        return em.createQuery("select s from Stay s join Arrival a on a.stay = s.id where a.site = :site and a.rowDigest = :digest order by s.id desc",
                Stay.class).setParameter("site", site.id()).setParameter("digest", row.digest()).setMaxResults(1).getResultStream().findFirst();
    }

    /** Who ordered the isolation vouches for the need until a doctor of the site assesses it; until then nobody is left alone. */
    private void needs(Caller caller, Site site, UUID person, ArrivalRow row) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, site.zone());
        String assessor = row.order() == null ? "到达名单 · list of arrivals" : row.order().text().authority();
        for (NeedKind need : row.needs()) {
            if (need != NeedKind.CHILD && !holds(person, need, today)) {
                care.assess(caller, person, new CareFiles.Assessment(need, assessor, now, null, today, null));
            }
        }
    }

    private boolean holds(UUID person, NeedKind kind, LocalDate today) {
        return em.createQuery("select n from Need n where n.person = :person and n.kind = :kind", Need.class)
                .setParameter("person", person).setParameter("kind", kind).getResultStream().anyMatch(need -> need.holdsOn(today));
    }
}
