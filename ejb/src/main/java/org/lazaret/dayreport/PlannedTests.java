package org.lazaret.dayreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.laboratory.Examined;
import org.lazaret.sample.Subject;
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.PairState;
import org.lazaret.testplan.Sampled;
import org.lazaret.testplan.Sampled.PlannedMakeUp;
import org.lazaret.testplan.Schedule;
import org.lazaret.testplan.TestPlan;
import org.lazaret.testplan.Tested;

/** The days on which a plan asks somebody for a sample (R1–R5). */
record PlannedTests(Schedule schedule, List<PlannedMakeUp> makeUps) {

    /** Whom their plans asked on the day, and how it stood when it ended: what was swabbed later does not count for it. */
    static Map<Figure, List<Line>> at(SiteDay day, List<Presence> people, Map<UUID, PlannedTests> plans, Map<UUID, List<Examined>> examined) {
        Map<Figure, List<Line>> lines = new EnumMap<>(Figure.class);
        people.stream().filter(one -> plans.containsKey(one.stay()) && one.isThereOn(day) && (one.ended() == null || !one.ended().isBefore(day.from()))).forEach(one -> {
            Tested tested = plans.get(one.stay()).judged(day, examined.getOrDefault(one.person(), List.of()));
            Line line = Line.of(one, null, one.riskClass());
            asked(tested, day).ifPresent(planned -> {
                add(lines, Figure.TESTS_DUE, line);
                add(lines, isOpen(planned) ? Figure.TESTS_NOT_DONE : Figure.TESTS_DONE, line);
            });
            if (one.isThereAt(day.to()) && plans.get(one.stay()).isOverdue(tested, day)) {
                add(lines, Figure.TESTS_OVERDUE, line);
            }
        });
        return lines;
    }

    private Tested judged(SiteDay day, List<Examined> examined) {
        return TestPlan.judge(schedule, new Sampled(examined.stream().filter(one -> one.sample().subject() == Subject.PERSON
                && one.sample().collectedAt().isBefore(day.to())).flatMap(one -> one.fact().stream()).toList(), List.of()), day.zone(), day.knownBy());
    }

    private static Optional<DayState> asked(Tested tested, SiteDay day) {
        return tested.days().stream().filter(planned -> planned.planned().date().equals(day.day())).findAny();
    }

    private static boolean isOpen(DayState planned) {
        return planned.state() == DayState.State.MISSED || planned.state() == DayState.State.TO_COME;
    }

    /** As the list of tests says it: a day whose last date is over, without a sample, or with half of its pair, and none planned to make up for it. */
    private boolean isOverdue(Tested tested, SiteDay day) {
        LocalDate over = day.isOver() ? day.day() : day.day().minusDays(1);
        return tested.days().stream().anyMatch(one -> !one.planned().lastDate().isAfter(over) && isMissed(one, tested.pair()) && !isToBeMadeUp(one, day, over));
    }

    /** As it stood at the end of the day, or stands while it lasts; a make-up whose own day is over is none. */
    private boolean isToBeMadeUp(DayState missed, SiteDay day, LocalDate over) {
        return makeUps.stream().anyMatch(one -> one.plannedDate().equals(missed.planned().date()) && one.stands(day.end()) && one.on().isAfter(over));
    }

    private static boolean isMissed(DayState one, PairState pair) {
        boolean half = pair != null && one.planned().pairing() != null && pair.state() == PairState.State.MISSED;
        return one.state() == DayState.State.MISSED || half;
    }

    private static void add(Map<Figure, List<Line>> lines, Figure figure, Line line) {
        lines.computeIfAbsent(figure, key -> new ArrayList<>()).add(line);
    }
}
