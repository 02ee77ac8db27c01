package org.lazaret.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lazaret.clearance.Finding.About;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Remark;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.clearance.Finding.Word;
import org.lazaret.clearance.Situation.RoomMate;
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.PairState;
import org.lazaret.testplan.PlanRules;
import org.lazaret.testplan.Sampled;
import org.lazaret.testplan.Schedule;
import org.lazaret.testplan.TestPlan;
import org.lazaret.testplan.Tested;

/**
 * Who shares a room waits for all results of all (settled reading 5). Of somebody who moved out, what was due or taken before
 * they parted is waited for and nothing after it.
 */
final class RoomMatesNegative {
    private final Course course;
    private final Situation situation;
    private final List<Unmet> unmet = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Instant> settled = new ArrayList<>();

    private RoomMatesNegative(Course course) {
        this.course = course;
        this.situation = course.situation();
    }

    static Finding judge(Course course) {
        if (course.situation().roomMates().isEmpty()) {
            return Finding.notAsked(About.ROOM_MATES);
        }
        RoomMatesNegative rule = new RoomMatesNegative(course);
        course.situation().roomMates().forEach(rule::look);
        if (course.situation().roomMates().stream().anyMatch(mate -> mate.shares() && mate.fever())) {
            rule.remarks.add(Remark.of(Word.ROOM_MATE_FEVER));
        }
        return Finding.of(About.ROOM_MATES, rule.unmet, rule.remarks, rule.settled.stream());
    }

    /** Whether something of this one is still missing; who must not be left alone then waits for somebody. */
    static boolean isWaiting(Course course, RoomMate mate) {
        RoomMatesNegative rule = new RoomMatesNegative(course);
        rule.look(mate);
        return !rule.unmet.isEmpty() || mate.fever();
    }

    private void look(RoomMate mate) {
        Sampled sampled = mate.shares() ? mate.sampled() : new Sampled(mate.sampled().samples().stream()
                .filter(sample -> sample.collectedAt().isBefore(mate.together().to())).toList(), mate.sampled().makeUps());
        Tested tested = TestPlan.judge(schedule(mate), sampled, situation.zone(), situation.asOf());
        LocalDate parted = mate.shares() ? null : LocalDate.ofInstant(mate.together().to(), situation.zone());
        List<DayState> days = tested.days().stream().filter(day -> parted == null || day.planned().date().isBefore(parted)).toList();
        PairState pair = tested.pair() == null || parted != null && !tested.pair().planned().date().isBefore(parted) ? null : tested.pair();
        sampled.positiveSince(situation.asOf()).filter(at -> !situation.clock().decidedSince(at))
                .ifPresent(at -> add(mate, Unmet.blocks(Lack.ROOM_MATE_POSITIVE, "ROOM_MATE_POSITIVE " + mate.person())));
        toCome(days, pair).max(Comparator.naturalOrder()).ifPresent(due -> add(mate, Unmet.waits(Lack.ROOM_MATE_TO_COME, "ROOM_MATE " + mate.person(), due)));
        if (pair != null && pair.state() == PairState.State.PENDING || Stream.concat(days.stream().map(DayState::state), tested.extras().stream().map(Tested.Extra::state))
                .anyMatch(state -> state == DayState.State.PENDING)) {
            add(mate, Unmet.waits(Lack.ROOM_MATE_PENDING, "ROOM_MATE " + mate.person(), null));
        }
        if (pair != null && isMissed(pair) || days.stream().anyMatch(day -> day.state() == DayState.State.MISSED)) {
            add(mate, Unmet.blocks(Lack.ROOM_MATE_MISSED, "ROOM_MATE " + mate.person()));
        }
        settled.add(tested.settledAt());
        days.forEach(day -> settled.add(day.since()));
    }

    /** Dates of samples still to be taken; a retest or single sample that is asked for is due at once. */
    private Stream<LocalDate> toCome(List<DayState> days, PairState pair) {
        return Stream.concat(days.stream().map(DayState::due), Stream.ofNullable(pair).map(PairState::due)).filter(Objects::nonNull);
    }

    private static boolean isMissed(PairState pair) {
        return pair.state() == PairState.State.MISSED || pair.state() == PairState.State.ALIKE && pair.due() == null;
    }

    private void add(RoomMate mate, Unmet one) {
        unmet.add(one.by(List.of(mate.person())));
    }

    private Schedule schedule(RoomMate mate) {
        PlanRules rules = mate.rules() == null ? course.demands().plan() : mate.rules();
        return new Turns(course.schedule().plan().phase(), situation.zone(), rules, mate.clock().ordered()).restarts(mate.clock())
                .sharing(mate.knownAt(), mate.together().to(), situation.clock()).schedule();
    }
}
