package org.lazaret.changeover;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.lazaret.isolation.Exposure;
import org.lazaret.isolation.Term;
import org.lazaret.protocol.DayCount;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.RiskClass;

/**
 * The dates that rules give somebody.
 *
 * @param term      {@code null} where no version has a rule for the class: nothing is computed
 * @param lastDay   on which the days can be over at the earliest; {@code null} where nothing is computed
 * @param testDates on which samples are due until then
 */
public record Outlook(Term term, LocalDate lastDay, List<LocalDate> testDates) {

    static Outlook of(Protocol protocol, Term term, RiskClass riskClass, Exposure exposure, ZoneId zone) {
        if (protocol == null || term == null || term.days() == null) {
            return new Outlook(term, null, List.of());
        }
        DayCount count = exposure.count(zone, term.convention());
        boolean home = term.daysCentral() == null || term.daysCentral() == 0;
        List<LocalDate> dates = (home ? protocol.homeTestDays(riskClass) : protocol.testDays(riskClass)).orElse(List.of()).stream()
                .map(count::dateOf).toList();
        return new Outlook(term, LocalDate.ofInstant(count.overFrom(term.days()), zone), dates);
    }
}
