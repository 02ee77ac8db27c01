package org.lazaret.testplan;

import java.time.Instant;
import java.util.List;
import org.lazaret.protocol.DayCount;

/**
 * The days of one person under one version.
 *
 * @param count from the day 0 that holds; in home monitoring from the date of leaving, which is its day 0
 */
public record Plan(PlanRules rules, Phase phase, DayCount count) {

    /** How many days; the central ones, or those at home where the class has none (R3, R5). */
    public int days() {
        return switch (phase) {
            case CENTRAL, HOME_ISOLATION -> rules.atHome() ? rules.days().home() : rules.days().central();
            case HOME_MONITORING -> rules.days().home();
            case SELF_MONITORING -> rules.days().home() + rules.days().selfMonitoring();
        };
    }

    /** The first instant at which they can be over. */
    public Instant overFrom() {
        return count.overFrom(days());
    }

    /** Whether the version asks for any sample; where not, only the duration is judged. */
    public boolean namesTests() {
        return !testDays().isEmpty();
    }

    /** Those within the duration, by date; before release the last one asks for the pair, where the version wants one. */
    public List<PlannedDay> plannedDays() {
        List<Integer> within = testDays().stream().filter(day -> day <= days()).toList();
        return within.stream().map(day -> new PlannedDay(day, count.dateOf(day), rules.specimen(), rules.lateDaysMax(),
                asksPair() && day.equals(within.get(within.size() - 1)) ? rules.pairing() : null)).toList();
    }

    private boolean asksPair() {
        return phase == Phase.CENTRAL || phase == Phase.HOME_ISOLATION;
    }

    private List<Integer> testDays() {
        boolean central = phase == Phase.CENTRAL || phase == Phase.HOME_ISOLATION;
        return central && !rules.atHome() ? rules.testDays() : rules.homeTestDays();
    }
}
