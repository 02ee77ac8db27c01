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
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.PairState;
import org.lazaret.testplan.Tested;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;
import org.lazaret.watch.Sample;

/**
 * From when to when a planned test of somebody was overdue: from the end of its day (with the grace of the version) until it
 * was made up. Days before the person came are on the list, and nobody here is told of them.
 *
 * @param zone  of the site
 * @param since when the person came under this order
 * @param now   what is not over by then goes on
 */
record OverdueRule(ZoneId zone, Instant since, Instant now) {

    private record Stretch(long from, long to) {
    }

    /** One after the other, in their order; days that overlap are one. @param collected when each sample was, by its id */
    List<Episode> episodes(Tested tested, Map<UUID, Instant> collected) {
        List<Episode> found = new ArrayList<>();
        Stretch last = null;
        for (Stretch next : tested.days().stream().flatMap(day -> stretch(day, tested.pair(), collected).stream()).sorted(Comparator.comparing(Stretch::from)).toList()) {
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

    private static Episode episode(Stretch stretch) {
        return new Episode(Kind.OVERDUE_TEST, stretch.from(), stretch.from(), stretch.to(), Sample.NONE, 0, false);
    }
}
