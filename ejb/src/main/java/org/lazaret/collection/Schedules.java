package org.lazaret.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.OrderMigration;
import org.lazaret.isolation.Term;
import org.lazaret.protocol.DayConvention;
import org.lazaret.protocol.DayCount;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.Versions;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.Ending;
import org.lazaret.stay.Stay;
import org.lazaret.testplan.Phase;
import org.lazaret.testplan.Plan;
import org.lazaret.testplan.PlanRules;
import org.lazaret.testplan.Schedule;

/** Which days of tests the orders of stays ask for, with what migrations changed on the way: two statements, however many. */
@ApplicationScoped
public class Schedules {
    private EntityManager em;
    private Protocols protocols;

    protected Schedules() {
    }

    @Inject
    public Schedules(EntityManager em, Protocols protocols) {
        this.em = em;
        this.protocols = protocols;
    }

    /** A stay with its order. */
    public record Ordered(Site site, Stay stay, IsolationOrder order) {
    }

    /** An earlier stay under the same order, from which the person was released. */
    private record Left(SiteKind kind, Instant at) {
    }

    private record Whole(Ordered of, List<OrderMigration> migrations, List<Left> left) {
    }

    /** By stay; those for whose class no version has a rule are missing: nothing is computed. */
    public Map<UUID, Schedule> of(Collection<Ordered> stays) {
        Map<UUID, Schedule> schedules = new HashMap<>();
        if (stays.isEmpty()) {
            return schedules;
        }
        List<UUID> orders = stays.stream().map(one -> one.order().id()).toList();
        Map<UUID, List<OrderMigration>> migrations = em.createQuery("select m from OrderMigration m where m.order in :orders order by m.seq", OrderMigration.class)
                .setParameter("orders", orders).getResultStream().collect(Collectors.groupingBy(OrderMigration::order));
        Map<UUID, List<Stay>> released = em.createQuery("select s from Stay s where s.order in :orders and s.ending = :released and s.closedAt is not null", Stay.class)
                .setParameter("orders", orders).setParameter("released", Ending.RELEASED).getResultStream().collect(Collectors.groupingBy(Stay::order));
        Versions versions = protocols.versions();
        stays.forEach(one -> schedule(versions, new Whole(one, migrations.getOrDefault(one.order().id(), List.of()), left(one, released)))
                .ifPresent(schedule -> schedules.put(one.stay().id(), schedule)));
        return schedules;
    }

    private static List<Left> left(Ordered one, Map<UUID, List<Stay>> released) {
        return released.getOrDefault(one.order().id(), List.of()).stream()
                .filter(earlier -> !earlier.id().equals(one.stay().id()) && !earlier.closedAt().isAfter(one.stay().admittedAt()))
                .map(earlier -> new Left(earlier.siteKind(), earlier.closedAt())).toList();
    }

    private static Optional<Schedule> schedule(Versions versions, Whole whole) {
        IsolationOrder order = whole.of().order();
        Term first = whole.migrations().isEmpty() ? order.term().orElse(null) : whole.migrations().get(0).before().orElse(null);
        LocalDate day = LocalDate.ofInstant(order.when().occurredAt(), whole.of().site().zone());
        Schedule schedule = first == null ? null : plan(versions, whole, first, day, order.when().recordedAt()).map(Schedule::of).orElse(null);
        for (OrderMigration migration : whole.migrations()) {
            Instant at = migration.when().recordedAt();
            Optional<Plan> plan = plan(versions, whole, migration.after(), migration.rulesOf(), at);
            if (plan.isPresent()) {
                schedule = schedule == null ? Schedule.of(plan.get()) : schedule.then(plan.get(), at, false);
            }
        }
        return Optional.ofNullable(schedule);
    }

    private static Optional<Plan> plan(Versions versions, Whole whole, Term term, LocalDate rulesOf, Instant knownAt) {
        Protocol protocol = versions.under(term.version(), whole.of().site().place(), rulesOf, knownAt);
        return PlanRules.of(protocol, whole.of().order().riskClass()).map(rules -> plan(whole, rules));
    }

    /** At home after a release from central isolation the days begin anew with the leaving; after those at home they go on. */
    private static Plan plan(Whole whole, PlanRules rules) {
        DayCount since = whole.of().order().exposure().count(whole.of().site().zone(), rules.convention());
        if (whole.of().site().kind() != SiteKind.COMMUNITY) {
            return new Plan(rules, Phase.CENTRAL, since);
        }
        Optional<Left> central = whole.left().stream().filter(left -> left.kind() != SiteKind.COMMUNITY).max(Comparator.comparing(Left::at));
        if (central.isPresent()) {
            LocalDate leaving = LocalDate.ofInstant(central.get().at(), whole.of().site().zone());
            return new Plan(rules, Phase.HOME_MONITORING, DayCount.since(leaving, whole.of().site().zone(), DayConvention.DAY_ZERO));
        }
        return new Plan(rules, whole.left().isEmpty() ? Phase.HOME_ISOLATION : Phase.SELF_MONITORING, since);
    }
}
