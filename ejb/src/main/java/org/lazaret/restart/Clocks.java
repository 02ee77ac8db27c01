package org.lazaret.restart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.isolation.Exposure;

/** What was known of clocks at any moment: for whoever asks whether somebody may leave. Asks for no access. */
@ApplicationScoped
public class Clocks {

    /**
     * A restart that stands.
     *
     * @param dayZero           {@code null} while the last positive is inside
     * @param recordedAt        when the restart was recorded
     * @param dayZeroRecordedAt when its day 0 became known; {@code null} while the last positive is inside
     */
    public record Restart(LocalDate dayZero, Instant recordedAt, Instant dayZeroRecordedAt) {
    }

    /**
     * The clock of an order.
     *
     * @param ordered    what day 0 rested on when the order was given
     * @param inQuestion since when proposals that nobody had decided are recorded
     * @param restarts   those that stood
     * @param settled    when proposals were dismissed or taken back, and restarts taken back
     */
    public record Clock(Exposure ordered, List<Instant> inQuestion, List<Restart> restarts, List<Instant> settled) {

        public boolean lastPositiveInside() {
            return restarts.stream().anyMatch(restart -> restart.dayZero() == null);
        }

        /** The one that counts: with the latest day 0 of all. */
        public Optional<Restart> restart() {
            return restarts.stream().filter(restart -> restart.dayZero() != null).max(Comparator.comparing(Restart::dayZero));
        }
    }

    private EntityManager em;

    protected Clocks() {
    }

    @Inject
    public Clocks(EntityManager em) {
        this.em = em;
    }

    /** One for each of the orders, as it was recorded at that moment or before; three statements, however many. */
    public Map<UUID, Clock> of(Collection<UUID> orders, Instant asOf) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Clock> clocks = new HashMap<>();
        em.createQuery("select o.id, o.exposure from IsolationOrder o where o.id in :orders", Object[].class).setParameter("orders", orders)
                .getResultStream().forEach(row -> clocks.put((UUID) row[0], clock((Exposure) row[1])));
        em.createQuery("select r.order, r.before.exposure from OrderRestart r where r.order in :orders and r.seq = 0", Object[].class)
                .setParameter("orders", orders).getResultStream().forEach(row -> clocks.put((UUID) row[0], clock((Exposure) row[1])));
        Map<UUID, List<RestartStep>> known = new LinkedHashMap<>();
        Map<UUID, UUID> whose = new HashMap<>();
        em.createQuery("""
                select r.order, p from RestartStep p join ClockRestart r on r.id = p.key.restart
                where r.order in :orders and p.occurrence.recordedAt <= :asOf order by r.id, p.key.seq""", Object[].class)
                .setParameter("orders", orders).setParameter("asOf", asOf).getResultStream().forEach(row -> {
                    RestartStep step = (RestartStep) row[1];
                    whose.put(step.restart(), (UUID) row[0]);
                    known.computeIfAbsent(step.restart(), key -> new ArrayList<>()).add(step);
                });
        known.forEach((restart, steps) -> add(clocks.get(whose.get(restart)), steps));
        return clocks;
    }

    private static Clock clock(Exposure ordered) {
        return new Clock(ordered, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** @param steps of one restart, in their order */
    private static void add(Clock clock, List<RestartStep> steps) {
        RestartStep last = steps.get(steps.size() - 1);
        switch (last.kind()) {
            case PROPOSED -> clock.inQuestion().add(last.when().recordedAt());
            case DISMISSED, WITHDRAWN -> clock.settled().add(last.when().recordedAt());
            case RESTARTED, DAY_ZERO, REOPENED -> clock.restarts().add(new Restart(last.dayZero(), restarted(steps),
                    last.dayZero() == null ? null : last.when().recordedAt()));
        }
    }

    private static Instant restarted(List<RestartStep> steps) {
        return steps.stream().filter(step -> step.kind() == RestartStep.Kind.RESTARTED).map(step -> step.when().recordedAt())
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElseThrow();
    }
}
