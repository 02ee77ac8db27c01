package org.lazaret.dayreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.episode.Verdict;
import org.lazaret.shared.UuidBytes;
import org.lazaret.watch.Kind;

/** Fevers and silent patches of sites on a day, as they were judged by any moment: two statements however many. */
@ApplicationScoped
class FeverRows {
    private static final Set<Kind> FEVERS = Set.of(Kind.FEVER, Kind.RELATIVE_FEVER);
    private static final long MICROS = 1_000_000;

    private EntityManager em;

    protected FeverRows() {
    }

    @Inject
    FeverRows(EntityManager em) {
        this.em = em;
    }

    /** How an episode was seen from one moment on; times are seconds. @param ended {@code null} while it lasts */
    record Judged(UUID episode, UUID site, UUID person, Kind kind, long onset, long raised, Long ended, Verdict verdict, Instant recordedAt) {

        boolean isUnderWayAt(Instant end) {
            return verdict == Verdict.VALID && onset < end.getEpochSecond() && (ended == null || ended >= end.getEpochSecond());
        }

        boolean isRaisedOn(SiteDay day) {
            return verdict == Verdict.VALID && day.holds(Instant.ofEpochSecond(raised));
        }
    }

    /** A second method found a fever. */
    record Confirmed(UUID site, UUID person, Kind kind, Instant at, Instant recordedAt) {
    }

    /** @param judged in the order of their recording */
    record Rows(List<Judged> judged, List<Confirmed> confirmed) {

        /** One row a person and figure, the earliest. @param rooms where people lay last on that day */
        Map<Figure, List<Line>> at(SiteDay day, Map<UUID, UUID> rooms) {
            Collection<Judged> seen = judged.stream().filter(one -> one.site().equals(day.site()) && day.knows(one.recordedAt()))
                    .collect(Collectors.toMap(Judged::episode, one -> one, (before, later) -> later)).values();
            Map<Figure, List<Line>> lines = new EnumMap<>(Figure.class);
            lines.put(Figure.FEVER_CONFIRMED, once(confirmed.stream()
                    .filter(one -> one.site().equals(day.site()) && day.knows(one.recordedAt()) && day.holds(one.at()))
                    .map(one -> line(one.person(), rooms, one.at(), one.kind()))));
            lines.put(Figure.FEVER_BEGUN, told(seen, rooms, one -> FEVERS.contains(one.kind()) && one.isRaisedOn(day)));
            lines.put(Figure.FEVER_UNDER_WAY, told(seen, rooms, one -> FEVERS.contains(one.kind()) && one.isUnderWayAt(day.to())));
            lines.put(Figure.SILENT_PATCH, told(seen, rooms, one -> one.kind() == Kind.SILENCE && one.isUnderWayAt(day.to())));
            return lines;
        }

        private static List<Line> told(Collection<Judged> seen, Map<UUID, UUID> rooms, Predicate<Judged> which) {
            return once(seen.stream().filter(which).map(one -> line(one.person(), rooms, Instant.ofEpochSecond(one.raised()), one.kind())));
        }

        private static Line line(UUID person, Map<UUID, UUID> rooms, Instant at, Kind kind) {
            return new Line(person.toString(), person, rooms.get(person), at, kind.name(), null);
        }

        private static List<Line> once(Stream<Line> lines) {
            return List.copyOf(lines.collect(Collectors.toMap(Line::key, line -> line, (one, other) -> other.at().isBefore(one.at()) ? other : one)).values());
        }
    }

    Rows of(Span span) {
        return new Rows(judged(span), confirmed(span));
    }

    private List<Judged> judged(Span span) {
        return em.createQuery("""
                select e.id, e.site, e.person, e.kind, j.onset, j.raised, j.ended, j.verdict, j.recordedAt
                from EpisodeJudgement j join EpisodeRow e on e.id = j.key.episode
                where e.site in :sites and e.kind in :kinds
                    and exists (select 1 from EpisodeJudgement b where b.key.episode = e.id and b.onset < :to)
                    and (e.ended is null or e.ended >= :from or exists (select 1 from EpisodeJudgement l where l.key.episode = e.id and l.recordedAt >= :since))
                order by e.id, j.key.seq""", Object[].class)
                .setParameter("sites", span.sites()).setParameter("kinds", Set.of(Kind.FEVER, Kind.RELATIVE_FEVER, Kind.SILENCE))
                .setParameter("from", span.from().getEpochSecond()).setParameter("to", span.to().getEpochSecond()).setParameter("since", span.from())
                .getResultStream().map(row -> new Judged((UUID) row[0], (UUID) row[1], (UUID) row[2], (Kind) row[3], (Long) row[4], (Long) row[5],
                        (Long) row[6], (Verdict) row[7], (Instant) row[8])).toList();
    }

    private List<Confirmed> confirmed(Span span) {
        List<?> rows = em.createNativeQuery("""
                select site_id, person_id, kind, timestampdiff(microsecond, '1970-01-01', occurred_at), timestampdiff(microsecond, '1970-01-01', recorded_at)
                from episode_check where site_id in (:sites) and found = 'CONFIRMED' and kind in ('FEVER', 'RELATIVE_FEVER')
                    and occurred_at >= :from and occurred_at < :to""")
                .setParameter("sites", span.sites().stream().map(UuidBytes::of).toList())
                .setParameter("from", LocalDateTime.ofInstant(span.from(), ZoneOffset.UTC)).setParameter("to", LocalDateTime.ofInstant(span.to(), ZoneOffset.UTC))
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Confirmed(UuidBytes.from((byte[]) row[0]), UuidBytes.from((byte[]) row[1]),
                Kind.valueOf((String) row[2]), instant(row[3]), instant(row[4]))).toList();
    }

    private static Instant instant(Object micros) {
        long all = ((Number) micros).longValue();
        return Instant.ofEpochSecond(Math.floorDiv(all, MICROS), Math.floorMod(all, MICROS) * 1000);
    }
}
