package org.lazaret.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.clearance.Finding.FallBack;
import org.lazaret.clearance.Finding.Remark;
import org.lazaret.clearance.Finding.Word;
import org.lazaret.clearance.Situation.Footing;
import org.lazaret.clearance.Situation.LinkedContact;
import org.lazaret.isolation.Exposure;
import org.lazaret.protocol.DayConvention;
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.Phase;
import org.lazaret.testplan.Plan;
import org.lazaret.testplan.PlanRules;
import org.lazaret.testplan.Sampled;
import org.lazaret.testplan.Schedule;
import org.lazaret.testplan.TestPlan;
import org.lazaret.testplan.Tested;

/**
 * What is asked of somebody and how their samples answer: under the rules of their class, or, where the conditions of R2 do
 * not hold, under those it falls back to.
 *
 * @param dayZero   as it holds
 * @param contact   the first days of the close contact that count; empty where they play no part
 * @param fallBacks why the rule of another class holds; empty where the own one does
 */
record Course(Situation situation, Demands demands, Exposure dayZero, Schedule schedule, Tested tested, List<DayState> contact,
        List<Remark> fallBacks) {

    private record Reason(Remark remark, Instant at) {
    }

    /** @param situation whose last footing has demands and whose clock has a day 0 */
    static Course of(Situation situation) {
        Demands own = situation.demands();
        if (situation.stage().phase() == Phase.HOME_MONITORING) {
            return atHome(situation, own.plan().days().home() == 0 && own.otherwise() != null ? own.otherwise() : own);
        }
        Turns turns = turns(situation);
        Schedule schedule = turns.schedule();
        Tested tested = test(situation, schedule);
        List<DayState> contact = own.contactTests() == 0 ? List.of() : contactDays(situation, own.contactTests());
        List<Reason> reasons = reasons(situation, own, contact, tested.days());
        List<Remark> remarks = reasons.stream().map(Reason::remark).toList();
        if (reasons.isEmpty() || own.otherwise() == null) {
            return new Course(situation, own, turns.exposure(), schedule, tested, contact, remarks);
        }
        Instant since = reasons.stream().map(Reason::at).min(Comparator.naturalOrder()).get();
        Set<LocalDate> waived = tested.days().stream().filter(day -> day.state() == DayState.State.MISSED).map(day -> day.planned().date())
                .collect(Collectors.toSet());
        Turns fallen = turns(situation).rules(since, own.otherwise().plan());
        Schedule longer = fallen.schedule().without(waived);
        return new Course(situation, own.otherwise(), fallen.exposure(), longer, test(situation, longer), contact, remarks);
    }

    private static Course atHome(Situation situation, Demands demands) {
        Exposure leaving = new Exposure(LocalDate.ofInstant(situation.stage().begun(), situation.zone()), null);
        Schedule schedule = Schedule.of(new Plan(demands.plan(), Phase.HOME_MONITORING, leaving.count(situation.zone(), DayConvention.DAY_ZERO)));
        return new Course(situation, demands, leaving, schedule, test(situation, schedule), List.of(), List.of());
    }

    private static Turns turns(Situation situation) {
        List<Footing> footing = situation.footing().stream().filter(one -> one.demands() != null).toList();
        Turns turns = new Turns(situation.stage().phase(), situation.zone(), footing.get(0).demands().plan(), situation.clock().ordered())
                .restarts(situation.clock());
        footing.stream().skip(1).forEach(one -> turns.rules(one.recordedAt(), one.demands().plan()));
        situation.roomMates().forEach(mate -> turns.sharing(mate.knownAt(), mate.together().to(), mate.clock()));
        return turns;
    }

    /** What was taken after somebody left is no question of the stay they left. */
    private static Tested test(Situation situation, Schedule schedule) {
        Instant left = situation.stage().left();
        Sampled sampled = left == null ? situation.sampled() : new Sampled(situation.sampled().samples().stream()
                .filter(sample -> !sample.collectedAt().isAfter(left)).toList(), situation.sampled().makeUps());
        return TestPlan.judge(schedule, sampled, situation.zone(), situation.asOf());
    }

    private static List<DayState> contactDays(Situation situation, int count) {
        LinkedContact contact = situation.contact();
        if (contact == null) {
            return List.of();
        }
        PlanRules rules = contact.rules();
        Schedule schedule = new Turns(Phase.CENTRAL, situation.zone(), rules, contact.clock().ordered()).restarts(contact.clock()).schedule();
        return TestPlan.judge(schedule, contact.sampled(), situation.zone(), situation.asOf()).days().stream().limit(count).toList();
    }

    /** What is merely not yet known makes nobody fall back. */
    private static List<Reason> reasons(Situation situation, Demands demands, List<DayState> contact, List<DayState> own) {
        List<Reason> reasons = new ArrayList<>();
        if (demands.contactTests() > 0) {
            ofContact(situation).ifPresent(reasons::add);
            missed(situation, contact, FallBack.CONTACT_TEST_MISSED).forEach(reasons::add);
        }
        if (demands.otherwise() != null) {
            missed(situation, own, FallBack.OWN_TEST_MISSED).forEach(reasons::add);
        }
        return reasons;
    }

    private static Optional<Reason> ofContact(Situation situation) {
        if (situation.contact() == null) {
            return Optional.of(new Reason(new Remark(Word.FALLS_BACK, null, FallBack.CONTACT_UNKNOWN), Instant.EPOCH));
        }
        return situation.contact().sampled().positiveSince(situation.asOf())
                .map(at -> new Reason(new Remark(Word.FALLS_BACK, null, FallBack.CONTACT_POSITIVE), at));
    }

    private static Stream<Reason> missed(Situation situation, List<DayState> days, FallBack reason) {
        return days.stream().filter(day -> day.state() == DayState.State.MISSED)
                .map(day -> new Reason(new Remark(Word.FALLS_BACK, day.planned().day(), reason),
                        day.planned().lastDate().plusDays(1).atStartOfDay(situation.zone()).toInstant()));
    }
}
