package org.lazaret.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.reading.ReadingsConflict;
import org.lazaret.series.Readings;
import org.lazaret.shared.Ids;
import org.lazaret.shared.UuidBytes;
import org.lazaret.watch.Sample;

/** Writes down where two values stand against each other, and what was decided. */
@ApplicationScoped
public class ConflictRows {
    private EntityManager em;
    private Readings readings;

    protected ConflictRows() {
    }

    @Inject
    public ConflictRows(EntityManager em, Readings readings) {
        this.em = em;
        this.readings = readings;
    }

    /** One time of one wear. */
    record Moment(int wear, long at) {
        static Moment of(Sample sample) {
            return new Moment(sample.wear(), sample.at());
        }
    }

    /** A conflict as somebody wants to decide it. @param values hundredths of a degree Celsius, ascending */
    record Held(UUID id, UUID site, UUID person, int wear, List<Integer> values) {
    }

    void noticed(@Observes ReadingsConflict event) {
        Set<Moment> moments = event.samples().stream().map(Moment::of).collect(Collectors.toSet());
        Set<Integer> wears = moments.stream().map(Moment::wear).collect(Collectors.toSet());
        long from = moments.stream().mapToLong(Moment::at).min().orElseThrow();
        long to = moments.stream().mapToLong(Moment::at).max().orElseThrow() + 1;
        Map<Moment, List<Sample>> values = readings.of(event.site(), wears, from, to).values().stream().flatMap(List::stream)
                .filter(sample -> moments.contains(Moment.of(sample))).collect(Collectors.groupingBy(Moment::of));
        values.forEach((moment, samples) -> note(event.site(), moment, samples, event.received()));
    }

    private void note(UUID site, Moment moment, List<Sample> samples, Instant at) {
        em.createNativeQuery("""
                insert into reading_conflict (id, site_id, wear, at_second, noticed_at, known, decided)
                values (:id, :site, :wear, :second, :at, :known, 0) on duplicate key update known = values(known)""")
                .setParameter("id", UuidBytes.of(Ids.next())).setParameter("site", UuidBytes.of(site)).setParameter("wear", moment.wear())
                .setParameter("second", moment.at()).setParameter("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .setParameter("known", samples.size()).executeUpdate();
        for (Sample sample : samples) {
            em.createNativeQuery("""
                    insert ignore into reading_conflict_value (conflict_id, centi)
                    select id, :centi from reading_conflict where site_id = :site and wear = :wear and at_second = :second""")
                    .setParameter("centi", sample.centi()).setParameter("site", UuidBytes.of(site)).setParameter("wear", moment.wear())
                    .setParameter("second", moment.at()).executeUpdate();
        }
    }

    /** What counts at each time that is decided and has no value since: one statement. @param to exclusive */
    Map<Moment, Integer> decided(UUID site, long from, long to) {
        List<?> rows = em.createNativeQuery("""
                select c.wear, c.at_second, d.centi from reading_conflict c join reading_decision d on d.conflict_id = c.id
                where c.site_id = :site and c.at_second >= :from and c.at_second < :to and c.decided = c.known
                  and not exists (select 1 from reading_decision later where later.conflict_id = c.id and later.seq > d.seq)""")
                .setParameter("site", UuidBytes.of(site)).setParameter("from", from).setParameter("to", to).getResultList();
        Map<Moment, Integer> decided = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> decided.put(new Moment(number(row[0]), ((Number) row[1]).longValue()), number(row[2])));
        return decided;
    }

    Optional<UUID> siteOf(UUID conflict) {
        List<?> sites = em.createNativeQuery("select site_id from reading_conflict where id = :id")
                .setParameter("id", UuidBytes.of(conflict)).getResultList();
        return sites.stream().findFirst().map(site -> UuidBytes.from((byte[]) site));
    }

    /** The site's readings are locked, so that no value comes in between. */
    Held find(UUID conflict) {
        Object[] row = (Object[]) em.createNativeQuery("""
                select c.site_id, w.person_id, c.wear from reading_conflict c
                join wear w on w.site_id = c.site_id and w.number = c.wear where c.id = :id""")
                .setParameter("id", UuidBytes.of(conflict)).getSingleResult();
        List<?> values = em.createNativeQuery("select centi from reading_conflict_value where conflict_id = :id order by centi")
                .setParameter("id", UuidBytes.of(conflict)).getResultList();
        return new Held(conflict, UuidBytes.from((byte[]) row[0]), UuidBytes.from((byte[]) row[1]), number(row[2]),
                values.stream().map(ConflictRows::number).toList());
    }

    void decide(UUID conflict, int centi, UUID by, Instant at, String reason) {
        em.createNativeQuery("""
                insert into reading_decision (conflict_id, seq, centi, decided_at, decided_by, reason)
                select :id, coalesce(max(seq), 0) + 1, :centi, :at, :by, :reason from reading_decision where conflict_id = :id""")
                .setParameter("id", UuidBytes.of(conflict)).setParameter("centi", centi)
                .setParameter("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC)).setParameter("by", UuidBytes.of(by))
                .setParameter("reason", reason).executeUpdate();
        em.createNativeQuery("update reading_conflict set decided = known where id = :id").setParameter("id", UuidBytes.of(conflict)).executeUpdate();
    }

    static int number(Object number) {
        return ((Number) number).intValue();
    }
}
