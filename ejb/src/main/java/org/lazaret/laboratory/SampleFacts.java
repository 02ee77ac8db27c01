package org.lazaret.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.sample.Sample;

/** The samples of people and what came of them: four statements, however many; for callers that have asked for access. */
@ApplicationScoped
public class SampleFacts {
    private EntityManager em;
    private TubeFates fates;

    protected SampleFacts() {
    }

    @Inject
    public SampleFacts(EntityManager em, TubeFates fates) {
        this.em = em;
        this.fates = fates;
    }

    /** By person, those withdrawn among them, the earliest collected first; people without any are missing. */
    public Map<UUID, List<Examined>> of(Collection<UUID> people) {
        return asOf(people, TubeFates.NOW);
    }

    /** The same as it was known at a moment: without what was recorded later (samples, withdrawals, receipts, results). */
    public Map<UUID, List<Examined>> asOf(Collection<UUID> people, Instant knownBy) {
        List<Sample> samples = people.isEmpty() ? List.of() : em.createQuery("""
                select s from Sample s join fetch s.tube where s.person in :people order by s.collectedAt, s.id""", Sample.class)
                .setParameter("people", people).getResultStream().filter(sample -> !sample.recordedAt().isAfter(knownBy)).toList();
        return examined(samples, knownBy).stream().collect(Collectors.groupingBy(one -> one.sample().person()));
    }

    /** In the order of the samples, whose tubes are fetched. */
    List<Examined> examined(List<Sample> samples, Instant knownBy) {
        Set<UUID> tubes = samples.stream().map(sample -> sample.tube().id()).collect(Collectors.toSet());
        TubeFates.Known known = fates.known(tubes, knownBy);
        return samples.stream().map(sample -> Examined.of(sample, known.fate(sample.tube()), known.results(sample.tube()), knownBy)).toList();
    }
}
