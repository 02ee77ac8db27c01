package org.lazaret.board;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.access.Caller;
import org.lazaret.account.AccountNames;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.OrderMigration;
import org.lazaret.isolation.Progress;
import org.lazaret.isolation.Term;
import org.lazaret.people.Sightings;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayStep;

/** Where a person was, when, and by whose order: orders, stays, rooms and what happened, in eight statements. */
@Stateless
public class Whereabouts {

    /**
     * @param progress   {@code null} where no version had a rule for the class: nothing is computed
     * @param migrations to which other rules it went over since, the first one first
     */
    public record OrderView(IsolationOrder order, Progress progress, List<OrderMigration> migrations) {

        /** What the rules made of it on the day it was given; empty where nothing was computed. */
        public Optional<Term> given() {
            return migrations.isEmpty() ? order.term() : migrations.get(0).before();
        }
    }

    /**
     * A bed for a time.
     *
     * @param room    its number, {@code bed} its label
     * @param planned kept for the person, who is not in it yet
     * @param to      {@code null} while the person is there, or may come
     */
    public record BedView(UUID stay, UUID roomId, String room, UUID bedId, String bed, Instant from, Instant to, boolean planned,
            String reason) {
    }

    /** A stay with what happened in it, the first thing first. */
    public record StayView(Stay stay, String siteZh, String siteEn, List<StayStep> steps, List<BedView> beds) {
    }

    /**
     * Newest first.
     *
     * @param authors  names of those who wrote it down, by account
     * @param versions the rules it was done under
     */
    public record Story(List<OrderView> orders, List<StayView> stays, Map<UUID, String> authors, List<ProtocolVersion> versions) {
    }

    private EntityManager em;
    private Sightings sightings;
    private AccountNames names;
    private Trail trail;
    private Clock clock;

    protected Whereabouts() {
    }

    @Inject
    public Whereabouts(EntityManager em, Sightings sightings, AccountNames names, Trail trail, Clock clock) {
        this.em = em;
        this.sightings = sightings;
        this.names = names;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param live read again by a page that is open already, which leaves no further row in the audit
     * @throws org.lazaret.shared.NotFound no such person, or none the caller may see
     */
    public Story of(Caller caller, UUID person, boolean live) {
        sightings.reading(caller, person);
        trail.shown(caller, live, "stays-read", Subject.person(person));
        List<OrderView> orders = orders(person);
        List<StayView> stays = stays(person);
        List<StayStep> steps = stays.stream().flatMap(stay -> stay.steps().stream()).toList();
        return new Story(orders, stays, names.of(authors(orders, steps)), versions(ruling(orders, steps)));
    }

    private static List<UUID> authors(List<OrderView> orders, List<StayStep> steps) {
        return Stream.concat(orders.stream().flatMap(view -> Stream.concat(Stream.of(view.order().recordedBy()),
                view.migrations().stream().map(OrderMigration::recordedBy))), steps.stream().map(StayStep::recordedBy)).toList();
    }

    private static Set<UUID> ruling(List<OrderView> orders, List<StayStep> steps) {
        Stream<Term> terms = orders.stream().flatMap(view -> Stream.concat(view.given().stream(), view.migrations().stream().map(OrderMigration::after)));
        return Stream.concat(terms.map(Term::version), steps.stream().map(StayStep::protocolVersion).filter(Objects::nonNull)).collect(Collectors.toSet());
    }

    private List<ProtocolVersion> versions(Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select v from ProtocolVersion v where v.id in :ids", ProtocolVersion.class)
                .setParameter("ids", ids).getResultList();
    }

    private List<OrderView> orders(UUID person) {
        Instant now = clock.instant();
        Map<UUID, List<OrderMigration>> migrations = em.createQuery("""
                select m from OrderMigration m where m.order in (select o.id from IsolationOrder o where o.person = :person)
                order by m.order, m.seq""", OrderMigration.class).setParameter("person", person).getResultStream()
                .collect(Collectors.groupingBy(OrderMigration::order));
        return em.createQuery("""
                select o, s from IsolationOrder o join Site s on s.id = o.site where o.person = :person
                order by o.occurrence.occurredAt desc, o.id desc""", Object[].class).setParameter("person", person)
                .getResultStream().map(row -> {
                    IsolationOrder order = (IsolationOrder) row[0];
                    return new OrderView(order, order.progress(((Site) row[1]).zone(), now),
                            migrations.getOrDefault(order.id(), List.of()));
                }).toList();
    }

    private List<StayView> stays(UUID person) {
        Map<UUID, List<StayStep>> steps = em.createQuery("""
                select p from StayStep p where exists (select 1 from Stay s where s.id = p.key.stay and s.person = :person)
                order by p.key.seq""", StayStep.class).setParameter("person", person).getResultStream()
                .collect(Collectors.groupingBy(p -> p.key().stay()));
        Map<UUID, List<BedView>> beds = em.createQuery("""
                select new org.lazaret.board.Whereabouts$BedView(a.stay, a.room, r.number, a.bed, b.label,
                    coalesce(a.beganAt, a.plannedFrom), a.endedAt, case when a.beganAt is null then true else false end, a.reason)
                from BedAssignment a join Room r on r.id = a.room join Bed b on b.id = a.bed
                where a.person = :person and a.givenUpAt is null order by coalesce(a.beganAt, a.plannedFrom), a.id""", BedView.class)
                .setParameter("person", person).getResultStream().collect(Collectors.groupingBy(BedView::stay));
        return em.createQuery("""
                select s, t from Stay s join Site t on t.id = s.site where s.person = :person order by s.id desc""", Object[].class)
                .setParameter("person", person).getResultStream().map(row -> {
                    Stay stay = (Stay) row[0];
                    Site site = (Site) row[1];
                    return new StayView(stay, site.facts().nameZh(), site.facts().nameEn(),
                            steps.getOrDefault(stay.id(), List.of()), beds.getOrDefault(stay.id(), List.of()));
                }).toList();
    }
}
