package org.lazaret.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.PairState;
import org.lazaret.testplan.Sampled.PlannedMakeUp;
import org.lazaret.testplan.Tested;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;
import org.lazaret.watch.Sample;

/**
 * From when to when a planned test of somebody was overdue: from the end of its day (with the grace of the version) until it
 * was made up. While a make-up is planned for a day that is not over, somebody looks after it, and it is overdue again when that day is. Days before the person came are on the list, and nobody here is told of them.
 *
 * @param zone  of the site
 * @param since when the person came under this order
 * @param now   what is not over by then goes on
 */
record OverdueRule(ZoneId zone, Instant since, Instant now) {

    private record Stretch(long from, long to) {
    }

    /**
     * One after the other, in their order; days that overlap are one.
     *
     * @param makeUps   that were planned, those taken back among them
     * @param collected when each sample was, by its id
     */
    List<Episode> episodes(Tested tested, List<PlannedMakeUp> makeUps, Map<UUID, Instant> collected) {
        List<Episode> found = new ArrayList<>();
        Stretch last = null;
        for (Stretch next : tested.days().stream().flatMap(day -> stretch(day, tested.pair(), collected)
                .map(whole -> without(whole, makeUps.stream().filter(one -> one.plannedDate().equals(day.planned().date())).toList())).orElse(List.of()).stream()).sorted(Comparator.comparing(Stretch::from)).toList()) {
            if (last != null && next.from() <= last.to()) {
                last = new Stretch(last.from(), Math.max(last.to(), next.to()));
                found.set(found.size() - 1, episode(last));
            } else {
                last = next;
                found.add(episode(last));
            }
        }
        return found;
    }

    private Optional<Stretch> stretch(DayState day, PairState pair, Map<UUID, Instant> collected) {
        LocalDate came = LocalDate.ofInstant(since, zone);
        Instant from = day.planned().lastDate().plusDays(1).atStartOfDay(zone).toInstant();
        if (from.isAfter(now) || day.planned().date().isBefore(came)) {
            return Optional.empty();
        }
        boolean halfOfTwo = pair != null && day.planned().pairing() != null && pair.state() == PairState.State.MISSED;
        Optional<Instant> first = day.evidence().stream().map(collected::get).filter(at -> at != null).min(Comparator.naturalOrder());
        if (first.isEmpty() || halfOfTwo) {
            return Optional.of(new Stretch(from.getEpochSecond(), Episode.OPEN));
        }
        return first.filter(at -> at.isAfter(from)).map(at -> new Stretch(from.getEpochSecond(), at.getEpochSecond()));
    }

    /** What is left of it where nobody had planned a make-up. */
    private List<Stretch> without(Stretch whole, List<PlannedMakeUp> makeUps) {
        List<Stretch> left = List.of(whole);
        for (PlannedMakeUp one : makeUps) {
            Instant dayOver = one.on().plusDays(1).atStartOfDay(zone).toInstant();
            long from = one.recordedAt().getEpochSecond();
            long to = (one.endedAt() == null || one.endedAt().isAfter(dayOver) ? dayOver : one.endedAt()).getEpochSecond();
            left = left.stream().flatMap(stretch -> Stream.of(new Stretch(stretch.from(), Math.min(stretch.to(), from)),
                    new Stretch(Math.max(stretch.from(), to), stretch.to()))).filter(stretch -> stretch.from() < stretch.to()).toList();
        }
        return left.stream().filter(stretch -> stretch.from() <= now.getEpochSecond()).toList();
    }

    private static Episode episode(Stretch stretch) {
        return new Episode(Kind.OVERDUE_TEST, stretch.from(), stretch.from(), stretch.to(), Sample.NONE, 0, false);
    }
}
