package org.lazaret.sample;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lazaret.people.Person;
import org.lazaret.shared.Period;
import org.lazaret.shared.Refusal;

/**
 * What is known of the samples that came, of whom they are and of their tubes: six statements under the locks of those
 * people, then those tubes. Whoever sends the same again waits, and then finds it kept; so does a rival for the last place.
 */
final class SampleBook {
    private final EntityManager em;
    private final UUID site;
    private final Map<String, Tube> tubes;
    private final Map<UUID, List<Period>> stays;
    private final Set<UUID> rooms;
    private final Map<UUID, Sample> kept = new HashMap<>();

    private record There(UUID person, Instant came, Instant left) {
        /** Somebody may be admitted and gone in the same instant, which is no time at all; collection has whole seconds. */
        Stream<Period> period() {
            Instant from = came.truncatedTo(ChronoUnit.SECONDS);
            return left == null || left.isAfter(from) ? Stream.of(new Period(from, left)) : Stream.of();
        }
    }

    private SampleBook(EntityManager em, UUID site, List<Swab> swabs) {
        this.em = em;
        this.site = site;
        lockPeople(all(swabs, Swab::person));
        tubes = tubes(swabs.stream().map(Swab::tube).collect(Collectors.toSet()));
        stays = stays(all(swabs, Swab::person));
        rooms = Set.copyOf(em.createQuery("select r.id from Room r where r.siteId = :site and r.id in :rooms", UUID.class)
                .setParameter("site", site).setParameter("rooms", all(swabs, Swab::room)).getResultList());
        Set<UUID> named = new HashSet<>(all(swabs, Swab::id));
        named.addAll(all(swabs, swab -> swab.answers().follows()));
        know("s.id in :wanted", named);
        know("t.id in :wanted", tubes.values().stream().map(Tube::id).collect(Collectors.toSet()));
    }

    static SampleBook locked(EntityManager em, UUID site, List<Swab> swabs) {
        return new SampleBook(em, site, swabs);
    }

    private static Set<UUID> all(List<Swab> swabs, Function<Swab, UUID> of) {
        return swabs.stream().map(of).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void lockPeople(Set<UUID> people) {
        em.createQuery("select p from Person p where p.id in :people order by p.id", Person.class).setParameter("people", people)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private Map<String, Tube> tubes(Set<String> codes) {
        return em.createQuery("select t from Tube t where t.code in :codes and t.site = :site order by t.code", Tube.class)
                .setParameter("codes", codes).setParameter("site", site).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().collect(Collectors.toMap(Tube::code, tube -> tube));
    }

    private Map<UUID, List<Period>> stays(Set<UUID> people) {
        return em.createQuery("""
                select s.person, s.admittedAt, s.closedAt from Stay s
                where s.site = :site and s.person in :people and s.admittedAt is not null""", Object[].class)
                .setParameter("site", site).setParameter("people", people).getResultStream()
                .map(row -> new There((UUID) row[0], (Instant) row[1], (Instant) row[2]))
                .collect(Collectors.groupingBy(There::person, Collectors.flatMapping(There::period, Collectors.toList())));
    }

    private void know(String which, Collection<UUID> wanted) {
        em.createQuery("select s from Sample s join fetch s.tube t where " + which, Sample.class).setParameter("wanted", wanted)
                .getResultList().forEach(sample -> kept.put(sample.id(), sample));
    }

    /** What speaks against it; nothing for what is kept already, just so. */
    Optional<Refusal> refusal(Swab swab, SampleRule rule) {
        Sample before = kept.get(swab.id());
        if (before != null) {
            boolean ours = before.site().equals(site);
            return ours && before.swab().equals(swab) ? Optional.empty() : Optional.of(new SampleDiffers(swab.id(), ours ? before.swab() : null));
        }
        Tube tube = tubes.get(swab.tube());
        UUID follows = swab.answers().follows();
        return rule.against(swab, new SampleRule.Known(isHere(swab), tube, inside(tube), follows == null ? null : kept.get(follows)));
    }

    private boolean isHere(Swab swab) {
        return swab.subject() == Subject.ROOM ? rooms.contains(swab.room())
                : stays.getOrDefault(swab.person(), List.of()).stream().anyMatch(stay -> stay.contains(swab.collectedAt()));
    }

    private List<Sample> inside(Tube tube) {
        return kept.values().stream().filter(sample -> sample.stands() && sample.tube() == tube).toList();
    }

    Sample kept(UUID id) {
        return kept.get(id);
    }

    /** Into the first place of its tube that is free. */
    Sample add(Swab swab, SampleRule rule, UUID by) {
        Tube tube = tubes.get(swab.tube());
        Set<Integer> taken = inside(tube).stream().map(Sample::place).collect(Collectors.toSet());
        int place = IntStream.rangeClosed(1, tube.capacity()).filter(free -> !taken.contains(free)).findFirst().orElseThrow();
        Sample sample = new Sample(swab, tube, place, rule.dayOf(swab), rule.now(), by);
        em.persist(sample);
        kept.put(sample.id(), sample);
        return sample;
    }
}
