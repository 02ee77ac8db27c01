package org.lazaret.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.sample.Tube;

/** What is known of tubes, now or at a moment in the past: three statements, however many. */
@ApplicationScoped
public class TubeFates {
    /** Later than anything that is recorded. */
    static final Instant NOW = Instant.MAX;

    private EntityManager em;

    protected TubeFates() {
    }

    @Inject
    public TubeFates(EntityManager em) {
        this.em = em;
    }

    /** @param byTube all results of each, the earliest first */
    record Known(Map<UUID, TubeFate> fates, Map<UUID, List<TubeResult>> byTube) {
        TubeFate fate(Tube tube) {
            return fates.getOrDefault(tube.id(), TubeFate.AT_THE_SITE);
        }

        List<TubeResult> results(Tube tube) {
            return byTube.getOrDefault(tube.id(), List.of());
        }
    }

    /** @param knownBy only what was recorded until then; {@link #NOW} for all */
    Known known(Collection<UUID> tubes, Instant knownBy) {
        if (tubes.isEmpty()) {
            return new Known(Map.of(), Map.of());
        }
        Map<UUID, Receipt> receipts = last(tubes, knownBy);
        List<TubeResult> results = results(tubes, knownBy);
        Map<UUID, TubeResult> standing = standing(results);
        Map<UUID, TubeFate> fates = new HashMap<>();
        em.createQuery("select c from Consigned c join fetch c.consignment n join fetch n.laboratory where c.tube in :tubes", Consigned.class)
                .setParameter("tubes", tubes).getResultStream().filter(one -> !one.consignment().recordedAt().isAfter(knownBy))
                .forEach(one -> fates.put(one.tube(), new TubeFate(one.consignment(), receipts.get(one.tube()), standing.get(one.tube()))));
        return new Known(fates, results.stream().collect(Collectors.groupingBy(TubeResult::tube)));
    }

    private Map<UUID, Receipt> last(Collection<UUID> tubes, Instant knownBy) {
        return em.createQuery("select r from Receipt r where r.key.tube in :tubes", Receipt.class).setParameter("tubes", tubes).getResultStream()
                .filter(one -> !one.recordedAt().isAfter(knownBy))
                .collect(Collectors.toMap(Receipt::tube, one -> one, (one, other) -> one.seq() > other.seq() ? one : other));
    }

    private List<TubeResult> results(Collection<UUID> tubes, Instant knownBy) {
        return em.createQuery("select r from TubeResult r join fetch r.laboratory where r.tube in :tubes", TubeResult.class)
                .setParameter("tubes", tubes).getResultStream().filter(one -> !one.recordedAt().isAfter(knownBy))
                .sorted(Comparator.comparing(TubeResult::recordedAt).thenComparing(TubeResult::id)).toList();
    }

    /** Of these, by tube the one that none of them corrects. */
    static Map<UUID, TubeResult> standing(List<TubeResult> results) {
        Set<UUID> corrected = results.stream().map(TubeResult::corrects).filter(id -> id != null).collect(Collectors.toSet());
        return results.stream().filter(one -> !corrected.contains(one.id())).collect(Collectors.toMap(TubeResult::tube, one -> one));
    }
}
