package org.lazaret.curve;

import java.util.List;
import org.lazaret.curve.Curve.Window;
import org.lazaret.watch.ClockHours;
import org.lazaret.watch.History;
import org.lazaret.watch.Sample;
import org.lazaret.watch.Timeline;

/** What is usual for somebody at the present hour (settled reading 8). */
final class Usual {
    private static final int DAY_HOURS = 24;

    private Usual() {
    }

    /** @return hundredths of a degree; {@code null} when too few readings are known, or the window does not reach back far enough */
    static Integer at(long now, Part part, Window window) {
        ClockHours hours = new ClockHours(part.zone());
        long hour = hours.of(now);
        int days = part.rules().relative().historyDays();
        if (window.to() < now || window.from() > hours.from(hour - (long) DAY_HOURS * days)) {
            return null;
        }
        int usual = History.of(sameHour(part, hours, hour), part.rules(), part.zone()).applyAsInt(hour);
        return usual == Sample.NONE ? null : Integer.valueOf(usual);
    }

    /** The readings of that hour on the days before, and of the minutes in which a fall is seen. */
    private static Timeline sameHour(Part part, ClockHours hours, long hour) {
        long fall = part.rules().onBody().fallWithin();
        long first = hours.from(hour - (long) DAY_HOURS * part.rules().relative().historyDays()) - fall;
        Timeline all = part.timeline();
        List<Sample> samples = all.samples().stream()
                .filter(sample -> sample.at() >= first && (isThat(hour, hours.of(sample.at())) || isThat(hour, hours.of(sample.at() + fall)))).toList();
        return new Timeline(all.wears(), samples, List.of(), List.of());
    }

    /** Of whatever day. */
    private static boolean isThat(long hour, long other) {
        return Math.floorMod(other - hour, DAY_HOURS) == 0;
    }
}
