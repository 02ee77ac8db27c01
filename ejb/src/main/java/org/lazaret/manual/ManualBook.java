package org.lazaret.manual;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.people.Person;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Period;
import org.lazaret.shared.Refusal;

/**
 * What is known of the readings that came and of whom they are about, read in four statements under the lock of those
 * people: whoever sends the same again waits, and then finds it kept.
 */
final class ManualBook {
    private final EntityManager em;
    private final UUID site;
    private final Map<UUID, ManualReading> kept = new HashMap<>();
    private final Map<UUID, UUID> corrections = new HashMap<>();
    private final Map<UUID, List<Period>> stays;
    private final Map<UUID, Long> changedFrom = new HashMap<>();

    private record There(UUID person, Instant came, Instant left) {
        /** Somebody may be admitted and gone in the same instant, which is no time at all. */
        Stream<Period> period() {
            // Readings have whole seconds: one in the second of the arrival is of somebody who has come.
            Instant from = came.truncatedTo(ChronoUnit.SECONDS);
            return left == null || left.isAfter(from) ? Stream.of(new Period(from, left)) : Stream.of();
        }
    }

    private ManualBook(EntityManager em, UUID site, Map<UUID, List<Period>> stays) {
        this.em = em;
        this.site = site;
        this.stays = stays;
    }

    static ManualBook locked(EntityManager em, UUID site, List<Measurement> measured) {
        Set<UUID> people = measured.stream().map(Measurement::person).collect(Collectors.toSet());
        em.createQuery("select p from Person p where p.id in :people order by p.id", Person.class).setParameter("people", people)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        ManualBook book = new ManualBook(em, site, stays(em, site, people));
        Set<UUID> named = new HashSet<>();
        measured.forEach(one -> Stream.of(Optional.of(one.id()), Optional.ofNullable(one.corrects())).flatMap(Optional::stream).forEach(named::add));
        em.createQuery("""
                select distinct r from ManualReading r left join fetch r.symptoms where r.id in :named or r.corrects in :named""",
                ManualReading.class).setParameter("named", named).getResultList().forEach(book::know);
        return book;
    }

    private static Map<UUID, List<Period>> stays(EntityManager em, UUID site, Set<UUID> people) {
        return em.createQuery("""
                select s.person, s.admittedAt, s.closedAt from Stay s
                where s.site = :site and s.person in :people and s.admittedAt is not null""", Object[].class)
                .setParameter("site", site).setParameter("people", people).getResultStream()
                .map(row -> new There((UUID) row[0], (Instant) row[1], (Instant) row[2]))
                .collect(Collectors.groupingBy(There::person, Collectors.flatMapping(There::period, Collectors.toList())));
    }

    private void know(ManualReading reading) {
        Measurement measured = reading.measured();
        kept.put(measured.id(), reading);
        if (measured.corrects() != null) {
            corrections.put(measured.corrects(), measured.id());
        }
    }

    /** What speaks against it; nothing for what is kept already, just so. */
    Optional<Refusal> refusal(Measurement measured, ManualRule rule) {
        ManualReading before = kept.get(measured.id());
        if (before != null) {
            boolean ours = before.site().equals(site);
            return ours && before.measured().equals(measured) ? Optional.empty()
                    : Optional.of(new ManualReadingDiffers(measured.id(), ours ? before.measured() : null));
        }
        boolean there = stays.getOrDefault(measured.person(), List.of()).stream().anyMatch(stay -> stay.contains(measured.measuredAt()));
        return rule.against(measured, there).or(() -> Optional.ofNullable(measured.corrects()).flatMap(this::refusedCorrection));
    }

    private Optional<Refusal> refusedCorrection(UUID mistaken) {
        if (!kept.containsKey(mistaken) || !kept.get(mistaken).site().equals(site)) {
            return Optional.of(new Invalid("corrects", "unknown-reading"));
        }
        return Optional.ofNullable(corrections.get(mistaken)).map(by -> new ManualReadingCorrected(mistaken, by));
    }

    ManualReading kept(UUID id) {
        return kept.get(id);
    }

    ManualReading add(Measurement measured, Instant now, UUID by) {
        ManualReading reading = new ManualReading(site, measured, now, by);
        em.persist(reading);
        know(reading);
        changed(measured);
        if (measured.corrects() != null) {
            changed(kept.get(measured.corrects()).measured());
        }
        return reading;
    }

    private void changed(Measurement measured) {
        changedFrom.merge(measured.person(), measured.measuredAt().getEpochSecond(), Math::min);
    }

    /** From when on what is known of each person is new. */
    Map<UUID, Long> changedFrom() {
        return changedFrom;
    }
}
