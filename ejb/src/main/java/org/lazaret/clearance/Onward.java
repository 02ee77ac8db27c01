package org.lazaret.clearance;

import java.time.LocalDate;
import java.util.List;
import org.lazaret.clearance.Clearance.After;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.protocol.DayCount;
import org.lazaret.testplan.Phase;
import org.lazaret.testplan.PlanRules;

/** What follows a release: nothing, or a time at home with a calendar of its own (R1, R3–R5). */
final class Onward {
    private Onward() {
    }

    /** @param course {@code null} where nothing was computed */
    static LeadsTo leadsTo(Course course) {
        Phase phase = course == null ? null : course.schedule().plan().phase();
        if (phase != Phase.CENTRAL && phase != Phase.HOME_ISOLATION) {
            return LeadsTo.END;
        }
        PlanRules.Days days = course.demands().plan().days();
        if (days.central() > 0) {
            return days.home() > 0 ? LeadsTo.HOME_MONITORING : LeadsTo.END;
        }
        return days.selfMonitoring() > 0 ? LeadsTo.SELF_MONITORING : LeadsTo.END;
    }

    static After calendar(Course course, LeadsTo leadsTo) {
        return switch (leadsTo) {
            case HOME_MONITORING -> atHome(course);
            case SELF_MONITORING -> selfMonitoring(course);
            case END, HOSPITAL -> null;
        };
    }

    /** The date of leaving is day 0, whatever the version's day count; whoever has not left yet, leaves today. */
    private static After atHome(Course course) {
        Situation situation = course.situation();
        LocalDate leaving = LocalDate.ofInstant(situation.stage().left() == null ? situation.asOf() : situation.stage().left(), situation.zone());
        PlanRules rules = course.demands().plan();
        List<LocalDate> tests = rules.homeTestDays().stream().filter(day -> day <= rules.days().home()).map(leaving::plusDays).toList();
        return new After(leaving, leaving.plusDays(rules.days().home()), tests);
    }

    /** It goes on with the count of the exposure. */
    private static After selfMonitoring(Course course) {
        PlanRules rules = course.demands().plan();
        DayCount count = course.schedule().plan().count();
        int last = rules.days().home() + rules.days().selfMonitoring();
        List<LocalDate> tests = rules.homeTestDays().stream().filter(day -> day > rules.days().home() && day <= last).map(count::dateOf).toList();
        return new After(course.dayZero().day(), count.dateOf(last), tests);
    }
}
