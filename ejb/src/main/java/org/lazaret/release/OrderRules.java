package org.lazaret.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.clearance.Demands;
import org.lazaret.clearance.Situation.Footing;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.OrderMigration;
import org.lazaret.isolation.Term;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.Versions;
import org.lazaret.site.Site;

/** Orders with the rules they ran under, one after the other, as far as that was recorded by a moment: two statements for all. */
@ApplicationScoped
class OrderRules {
    private EntityManager em;
    private Protocols protocols;

    protected OrderRules() {
    }

    @Inject
    OrderRules(EntityManager em, Protocols protocols) {
        this.em = em;
        this.protocols = protocols;
    }

    /** @param footing the rules of the order, then those of each migration */
    record Ruled(IsolationOrder order, List<Footing> footing) {

        Footing last() {
            return footing.get(footing.size() - 1);
        }
    }

    /** All orders that were asked for, each under the rules of the site that asks. */
    static final class Read {
        private final Map<UUID, IsolationOrder> orders;
        private final Map<UUID, List<OrderMigration>> migrations;
        private final Versions versions;
        private final Instant asOf;
        private final Map<UUID, Known> sites = new HashMap<>();
        private final Map<List<UUID>, Ruled> ruled = new HashMap<>();

        private Read(Map<UUID, IsolationOrder> orders, Map<UUID, List<OrderMigration>> migrations, Versions versions, Instant asOf) {
            this.orders = orders;
            this.migrations = migrations;
            this.versions = versions;
            this.asOf = asOf;
        }

        /** @param order {@code null} for none; so is the answer then */
        Ruled of(UUID order, Site site) {
            IsolationOrder found = order == null ? null : orders.get(order);
            if (found == null) {
                return null;
            }
            Known known = sites.computeIfAbsent(site.id(), id -> new Known(versions, site, new HashMap<>()));
            return ruled.computeIfAbsent(List.of(order, site.id()),
                    key -> new Ruled(found, footing(found, migrations.getOrDefault(order, List.of()), known, asOf)));
        }

        Set<UUID> people() {
            return orders.values().stream().map(IsolationOrder::person).collect(Collectors.toSet());
        }
    }

    Read of(Collection<UUID> ids, Instant asOf) {
        if (ids.isEmpty()) {
            return new Read(Map.of(), Map.of(), protocols.versions(), asOf);
        }
        Map<UUID, IsolationOrder> orders = em.createQuery("select o from IsolationOrder o where o.id in :ids", IsolationOrder.class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(IsolationOrder::id, Function.identity()));
        Map<UUID, List<OrderMigration>> migrations = em.createQuery("select m from OrderMigration m where m.order in :ids order by m.seq",
                OrderMigration.class).setParameter("ids", ids).getResultStream().collect(Collectors.groupingBy(OrderMigration::order));
        return new Read(orders, migrations, protocols.versions(), asOf);
    }

    private static List<Footing> footing(IsolationOrder order, List<OrderMigration> migrations, Known known, Instant asOf) {
        Term first = migrations.isEmpty() ? order.term().orElse(null) : migrations.get(0).before().orElse(null);
        LocalDate ordered = LocalDate.ofInstant(order.when().occurredAt(), known.site.zone());
        List<Footing> footing = new ArrayList<>();
        footing.add(new Footing(known.demands(first, order.riskClass(), ordered, order.when().recordedAt()), null));
        migrations.stream().filter(one -> !one.when().recordedAt().isAfter(asOf)).forEach(one -> footing.add(new Footing(
                known.demands(one.after(), order.riskClass(), one.rulesOf(), one.when().recordedAt()), one.when().recordedAt())));
        return footing;
    }

    /** What a version asks of a class on a day is the same for most people of a site, and reckoned once. */
    private record Known(Versions versions, Site site, Map<List<Object>, Demands> reckoned) {

        Demands demands(Term term, RiskClass riskClass, LocalDate rulesOf, Instant knownAt) {
            if (term == null) {
                return null;
            }
            long activations = versions.all().stream().filter(version -> version.activatedAt() != null && version.activatedAt().isBefore(knownAt)).count();
            return reckoned.computeIfAbsent(List.of(term.version(), riskClass, rulesOf, activations),
                    key -> Demands.of(versions.under(term.version(), site.place(), rulesOf, knownAt), riskClass).orElse(null));
        }
    }
}
