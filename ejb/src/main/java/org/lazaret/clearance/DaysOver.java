package org.lazaret.clearance;

import java.time.Instant;
import java.util.List;
import org.lazaret.clearance.Finding.About;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Unmet;

/** The days are over, by the convention of the version (settled reading 1). */
final class DaysOver {
    private DaysOver() {
    }

    static Finding judge(Course course) {
        Instant over = course.schedule().plan().overFrom();
        return Finding.of(About.DURATION, course.situation().asOf().isBefore(over)
                ? List.of(Unmet.waits(Lack.DURATION, "DURATION " + course.dayZero().day(), null)) : List.of(), over, course.schedule().since());
    }
}
