package org.lazaret.board;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.Progress;
import org.lazaret.people.Sightings;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayStep;

/** Where a person was, when, and by whose order: orders, stays, rooms and what happened, in five statements. */
@Stateless
public class Whereabouts {

    /** @param progress {@code null} where no version had a rule for the class: nothing is computed */
    public record OrderView(IsolationOrder order, Progress progress) {
    }

    /** A bed for a time. @param to {@code null} while the person is there */
    public record BedView(UUID stay, String room, String bed, Instant from, Instant to, String reason) {
    }

    /** A stay with what happened in it, the first thing first. */
    public record StayView(Stay stay, String siteZh, String siteEn, List<StayStep> steps, List<BedView> beds) {
    }

    /** Newest first. */
    public record Story(List<OrderView> orders, List<StayView> stays) {
    }

    private EntityManager em;
    private Sightings sightings;
    private Trail trail;
    private Clock clock;

    protected Whereabouts() {
    }

    @Inject
    public Whereabouts(EntityManager em, Sightings sightings, Trail trail, Clock clock) {
        this.em = em;
        this.sightings = sightings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws org.lazaret.shared.NotFound no such person, or none the caller may see */
    public Story of(Caller caller, UUID person) {
        sightings.reading(caller, person);
        trail.read(caller, "stays-read", Subject.person(person));
        return new Story(orders(person), stays(person));
    }

    private List<OrderView> orders(UUID person) {
        Instant now = clock.instant();
        return em.createQuery("""
                select o, s from IsolationOrder o join Site s on s.id = o.site where o.person = :person
                order by o.occurrence.occurredAt desc, o.id desc""", Object[].class).setParameter("person", person)
                .getResultStream().map(row -> {
                    IsolationOrder order = (IsolationOrder) row[0];
                    return new OrderView(order, Progress.of(order.exposure(), order.term().orElse(null), ((Site) row[1]).zone(), now));
                }).toList();
    }

    private List<StayView> stays(UUID person) {
        Map<UUID, List<StayStep>> steps = em.createQuery("""
                select p from StayStep p where exists (select 1 from Stay s where s.id = p.key.stay and s.person = :person)
                order by p.key.seq""", StayStep.class).setParameter("person", person).getResultStream()
                .collect(Collectors.groupingBy(p -> p.key().stay()));
        Map<UUID, List<BedView>> beds = em.createQuery("""
                select new org.lazaret.board.Whereabouts$BedView(a.stay, r.number, b.label, a.beganAt, a.endedAt, a.reason)
                from BedAssignment a join Room r on r.id = a.room join Bed b on b.id = a.bed
                where a.person = :person and a.beganAt is not null order by a.beganAt""", BedView.class)
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
