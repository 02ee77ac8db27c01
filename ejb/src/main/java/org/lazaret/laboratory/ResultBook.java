package org.lazaret.laboratory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.people.Person;
import org.lazaret.sample.Sample;
import org.lazaret.sample.Tube;
import org.lazaret.sample.TubeEmpty;
import org.lazaret.sample.TubeUnknown;
import org.lazaret.sample.Tubes;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Refusal;

/**
 * What is known of the tubes whose results came, read under the locks of the people in them, then of the tubes: whoever
 * sends the same again waits, and then finds it kept.
 */
final class ResultBook {
    private final EntityManager em;
    private final Map<String, Tube> tubes;
    private final Map<UUID, List<Sample>> inside;
    private final Map<UUID, TubeFate> fates;
    private final Map<UUID, List<TubeResult>> results = new HashMap<>();
    private final Map<String, Laboratory> laboratories;

    private ResultBook(EntityManager em, Tubes tubes, TubeFates fates, Map<String, Laboratory> laboratories, UUID site, Set<String> codes) {
        this.em = em;
        this.laboratories = laboratories;
        lockPeople(site, codes);
        this.tubes = tubes.lock(site, codes).stream().collect(Collectors.toMap(Tube::code, tube -> tube));
        List<UUID> ids = this.tubes.values().stream().map(Tube::id).toList();
        inside = em.createQuery("select s from Sample s join fetch s.tube t where t.id in :tubes and s.withdrawal.at is null order by s.place", Sample.class)
                .setParameter("tubes", ids).getResultStream().collect(Collectors.groupingBy(sample -> sample.tube().id()));
        TubeFates.Known known = fates.known(ids, TubeFates.NOW);
        this.fates = known.fates();
        known.byTube().forEach((tube, all) -> results.put(tube, new ArrayList<>(all)));
    }

    static ResultBook locked(EntityManager em, Tubes tubes, TubeFates fates, Map<String, Laboratory> laboratories, UUID site, Set<String> codes) {
        return new ResultBook(em, tubes, fates, laboratories, site, codes);
    }

    private void lockPeople(UUID site, Set<String> codes) {
        List<UUID> people = em.createQuery("""
                select distinct s.person from Sample s join s.tube t
                where t.site = :site and t.code in :codes and s.withdrawal.at is null and s.person is not null""", UUID.class)
                .setParameter("site", site).setParameter("codes", codes).getResultList();
        em.createQuery("select p from Person p where p.id in :people order by p.id", Person.class).setParameter("people", people)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** What speaks against it; nothing for what is known already, just so. */
    Optional<Refusal> refusal(Reported reported, Instant now) {
        Tube tube = tubes.get(reported.tube());
        if (tube == null) {
            return Optional.of(new TubeUnknown(reported.tube()));
        }
        if (!laboratories.containsKey(reported.laboratory())) {
            return Optional.of(new LaboratoryUnknown(reported.laboratory()));
        }
        if (known(reported).isPresent()) {
            return Optional.empty();
        }
        if (!fates.containsKey(tube.id())) {
            return Optional.of(new TubeNotDispatched(tube.code()));
        }
        if (samples(reported).isEmpty()) {
            return Optional.of(new TubeEmpty(tube.code()));
        }
        return againstTime(reported, now).or(() -> againstStanding(reported));
    }

    private Optional<Refusal> againstTime(Reported reported, Instant now) {
        if (reported.reportedAt().isAfter(now.plus(Occurrence.AHEAD))) {
            return Optional.of(new Invalid("reportedAt", "in-the-future", "now", now, "minutesAhead", Occurrence.AHEAD.toMinutes()));
        }
        Instant first = samples(reported).stream().map(Sample::collectedAt).min(Instant::compareTo).orElseThrow();
        return reported.reportedAt().isBefore(first) ? Optional.of(new Invalid("reportedAt", "before-collection", "collectedAt", first)) : Optional.empty();
    }

    private Optional<Refusal> againstStanding(Reported reported) {
        TubeResult standing = standing(reported);
        if (standing == null) {
            return reported.corrects() == null ? Optional.empty() : Optional.of(new Invalid("corrects", "unknown-result"));
        }
        return standing.id().equals(reported.corrects()) ? Optional.empty() : Optional.of(new ResultDiffers(reported.tube(), standing));
    }

    /** A row that says just this, whether or not it was corrected since. */
    Optional<TubeResult> known(Reported reported) {
        return rows(reported).stream().filter(row -> row.says(reported, laboratories.get(reported.laboratory()))).findFirst();
    }

    /** {@code null} for none. */
    TubeResult standing(Reported reported) {
        return TubeFates.standing(rows(reported)).get(tubes.get(reported.tube()).id());
    }

    List<Sample> samples(Reported reported) {
        return inside.getOrDefault(tubes.get(reported.tube()).id(), List.of());
    }

    TubeResult add(Reported reported, Instant now, UUID by) {
        Tube tube = tubes.get(reported.tube());
        TubeResult result = new TubeResult(tube.id(), laboratories.get(reported.laboratory()), reported, now, by);
        em.persist(result);
        results.computeIfAbsent(tube.id(), id -> new ArrayList<>()).add(result);
        return result;
    }

    private List<TubeResult> rows(Reported reported) {
        return results.getOrDefault(tubes.get(reported.tube()).id(), List.of());
    }
}
