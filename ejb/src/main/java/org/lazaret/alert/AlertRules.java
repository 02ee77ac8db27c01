package org.lazaret.alert;

import java.time.Duration;
import java.util.List;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Rule;
import org.lazaret.protocol.Ruling;
import org.lazaret.watch.Kind;

/**
 * How long an alert may wait, and who hears of it then (R27).
 *
 * @param checkOverdue how long a check that was not made stays a task of the day (R7)
 * @param levels  who is told, first to last: {@code NURSE}, {@code SITE_MANAGER_AND_DOCTOR} …; at least one
 * @param version code of the protocol version that says so
 */
public record AlertRules(Duration acknowledgement, Duration recheck, Duration checkOverdue, List<String> levels, String version) {
    private static final String IN_CHARGE = "SITE_MANAGER_AND_DOCTOR";

    /** Whom it is told first, from 0: a release was signed by whoever is in charge, and is no nurse's matter. */
    int first(Kind kind) {
        return kind == Kind.RELEASE_DOUBTED ? Math.max(0, levels.indexOf(IN_CHARGE)) : 0;
    }

    /** Who is told at a level, from 0; the last where the rules have fewer by now. */
    public String level(int level) {
        return levels.get(Math.min(level, levels.size() - 1));
    }

    static AlertRules of(Protocol protocol) {
        Ruling steps = protocol.ruling(Rule.ALERT_STEPS, null).orElseThrow();
        return new AlertRules(protocol.alertAcknowledgement(), protocol.alertRecheck(),
                Duration.ofSeconds(protocol.seconds(Rule.CHECK_OVERDUE_MINUTES)), List.of(steps.value().value().split(",")),
                steps.version().code());
    }
}
