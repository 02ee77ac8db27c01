package org.lazaret.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lazaret.clearance.Finding.About;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Remark;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.clearance.Finding.Word;
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.Schedule;
import org.lazaret.testplan.TestPlan;
import org.lazaret.testplan.Tested;
import org.lazaret.testplan.Tested.Extra;

/**
 * Every planned day has its negative sample, no sample is without a result, and no positive stands (settled reading 2). Nobody
 * leaves while a sample of theirs is out, whatever it was taken for.
 */
final class TestsNegative {
    private TestsNegative() {
    }

    static Finding judge(Course course) {
        Tested tested = course.tested();
        List<Unmet> unmet = new ArrayList<>(positive(tested));
        tested.days().forEach(day -> unmet(day).ifPresent(unmet::add));
        tested.extras().forEach(extra -> unmet.add(extra(extra)));
        return Finding.of(About.TESTS, unmet, remarks(course), Stream.concat(tested.days().stream().map(DayState::since), Stream.of(tested.settledAt())));
    }

    /** Where no days are counted: only what stands or is out; without that nothing is said of tests. */
    static Finding unplanned(Situation situation) {
        Tested tested = TestPlan.judge(new Schedule(List.of(), Set.of()), situation.sampled(), situation.zone(), situation.asOf());
        List<Unmet> unmet = new ArrayList<>(positive(tested));
        tested.extras().forEach(extra -> unmet.add(extra(extra)));
        return unmet.isEmpty() ? Finding.notAsked(About.TESTS) : Finding.of(About.TESTS, unmet, tested.settledAt());
    }

    private static List<Unmet> positive(Tested tested) {
        return tested.positives().isEmpty() ? List.of()
                : List.of(Unmet.blocks(Lack.POSITIVE, tested.positives().stream().map(id -> "POSITIVE " + id).toArray(String[]::new)).by(tested.positives()));
    }

    private static Optional<Unmet> unmet(DayState day) {
        Optional<Lack> lack = switch (day.state()) {
            case MET, POSITIVE -> Optional.empty();
            case TO_COME -> Optional.of(Lack.TEST_TO_COME);
            case PENDING -> Optional.of(Lack.RESULT_PENDING);
            case MISSED -> Optional.of(Lack.TEST_MISSED);
            case RETEST_NEEDED -> Optional.of(Lack.RETEST_NEEDED);
            case RECALL_PENDING -> Optional.of(Lack.RECALL_PENDING);
        };
        return lack.map(one -> told(Unmet.of(one, day.planned().day(), day.planned().date(), "TEST " + day.planned().date(),
                one == Lack.TEST_MISSED, day.due())).madeUp(day.isToBeMadeUp()).by(day.evidence()));
    }

    private static Unmet extra(Extra extra) {
        Lack lack = switch (extra.state()) {
            case RETEST_NEEDED -> Lack.RETEST_NEEDED;
            case RECALL_PENDING -> Lack.RECALL_PENDING;
            case PENDING, MET, TO_COME, MISSED, POSITIVE -> Lack.RESULT_PENDING;
        };
        return told(Unmet.waits(lack, "SAMPLE " + extra.sample(), null)).by(List.of(extra.sample()));
    }

    /** Whoever answered for a test without a result has not answered for a result that asks for another sample. */
    private static Unmet told(Unmet unmet) {
        return unmet.lack() == Lack.RECALL_PENDING || unmet.lack() == Lack.RETEST_NEEDED ? unmet.and(unmet.lack().name() + " " + unmet.matters().get(0)) : unmet;
    }

    private static List<Remark> remarks(Course course) {
        List<Remark> remarks = new ArrayList<>();
        if (!course.schedule().plan().namesTests()) {
            remarks.add(Remark.of(Word.NO_TESTS_IN_VERSION));
        }
        course.tested().days().forEach(day -> day.notes().forEach(note -> remarks.add(new Remark(Word.valueOf(note.name()), day.planned().day(), null))));
        return remarks;
    }
}
