package org.lazaret.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lazaret.clearance.Clearance.Basis;
import org.lazaret.clearance.Clearance.Decision;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.clearance.Clearance.OverrideRefusal;
import org.lazaret.clearance.Finding.About;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Remark;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.clearance.Finding.Word;
import org.lazaret.clearance.Situation.RoomMate;
import org.lazaret.testplan.Plan;

/**
 * Who may leave, when at the earliest, and if not, why not (invariant 6): every rule is asked, all that is missing is said.
 */
public final class ReleaseRule {
    private ReleaseRule() {
    }

    public static Clearance decide(Situation situation) {
        Demands demands = situation.demands();
        if (demands == null || situation.clock().lastPositiveInside()) {
            return decided(situation, null, uncounted(situation, demands == null));
        }
        Course course = Course.of(situation);
        return decided(situation, course, List.of(DaysOver.judge(course), TestsNegative.judge(course), PairNegative.judge(course),
                ContactNegative.judge(course), RoomMatesNegative.judge(course), ClockSettled.judge(situation), NoFever.judge(situation),
                SurroundingsNegative.judge(course), HandOverReady.judge(course)));
    }

    /** There are no days to count; a positive, a sample that is out, a fever or a clock in question are seen all the same. */
    private static List<Finding> uncounted(Situation situation, boolean noRule) {
        Finding duration = noRule ? Finding.of(About.DURATION, List.of(Unmet.blocks(Lack.NO_RULE, "NO_RULE"))) : Finding.notAsked(About.DURATION);
        return List.of(duration, TestsNegative.unplanned(situation), ClockSettled.judge(situation), NoFever.judge(situation));
    }

    private static Clearance decided(Situation situation, Course course, List<Finding> findings) {
        List<Unmet> unmet = findings.stream().flatMap(finding -> finding.unmet().stream()).toList();
        Decision alone = alone(unmet);
        List<OverrideRefusal> refusals = unmet.isEmpty() || situation.signed() == null ? List.of()
                : OverrideRule.refusals(situation.signed(), situation.asOf(), unmet);
        boolean overridden = !unmet.isEmpty() && situation.signed() != null && refusals.isEmpty();
        Decision decision = overridden ? Decision.OVERRIDDEN : alone;
        LeadsTo leadsTo = unmet.stream().anyMatch(one -> one.lack() == Lack.POSITIVE) ? LeadsTo.HOSPITAL
                : decision.mayLeave() ? Onward.leadsTo(course) : null;
        return new Clearance(decision, findings, beside(situation, course, decision), earliest(situation, course, alone, findings), leadsTo,
                decision.mayLeave() ? Onward.calendar(course, leadsTo) : null, basis(course),
                overridden ? OverrideRule.holdsFrom(situation.signed()) : null, refusals);
    }

    private static Decision alone(List<Unmet> unmet) {
        if (unmet.stream().anyMatch(one -> one.lack() == Lack.NO_RULE)) {
            return Decision.NOT_COMPUTED;
        }
        return unmet.isEmpty() ? Decision.ELIGIBLE : unmet.stream().anyMatch(Unmet::blocks) ? Decision.BLOCKED : Decision.NOT_YET;
    }

    private static Instant earliest(Situation situation, Course course, Decision alone, List<Finding> findings) {
        return switch (alone) {
            case ELIGIBLE -> findings.stream().map(Finding::since).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElseThrow();
            case NOT_YET -> Stream.of(Stream.of(situation.asOf(), course == null ? situation.asOf() : course.schedule().plan().overFrom()),
                    findings.stream().flatMap(finding -> finding.unmet().stream()).map(Unmet::due).filter(Objects::nonNull)
                            .map(due -> due.atStartOfDay(situation.zone()).toInstant()))
                    .flatMap(moments -> moments).max(Comparator.naturalOrder()).orElseThrow();
            case BLOCKED, NOT_COMPUTED, OVERRIDDEN -> null;
        };
    }

    private static List<Remark> beside(Situation situation, Course course, Decision decision) {
        List<Remark> remarks = new ArrayList<>();
        if (!decision.mayLeave() && situation.stage().left() != null) {
            remarks.add(Remark.of(Word.LEFT_ALREADY));
        } else if (!decision.mayLeave() && situation.stage().releaseOrdered() != null) {
            remarks.add(Remark.of(Word.HELD_BACK));
        }
        List<RoomMate> staying = situation.roomMates().stream().filter(RoomMate::shares).toList();
        if (decision.mayLeave() && course != null && staying.size() == 1 && staying.get(0).notAlone() && RoomMatesNegative.isWaiting(course, staying.get(0))) {
            remarks.add(Remark.of(Word.WOULD_LEAVE_ALONE));
        }
        return remarks;
    }

    private static Basis basis(Course course) {
        if (course == null) {
            return null;
        }
        Plan plan = course.schedule().plan();
        LocalDate dayZero = course.dayZero().day();
        return new Basis(course.demands().plan().riskClass(), plan.phase(), dayZero, plan.rules().convention(), plan.days(), plan.overFrom(),
                course.tested(), course.contact());
    }
}
