package org.lazaret.alert;

import java.time.Instant;
import org.lazaret.watch.Kind;

/**
 * The life of an alert: raised → acknowledged → rechecked (confirmed, or refuted and thereby closed) → closed; escalated on
 * the way when the time of its protocol runs out (R27). A fever is never passed over: it is closed by a person who has
 * rechecked it, or who has taken it and finds it over.
 */
public final class AlertCycle {

    /** What people do with an alert. */
    public enum Act { ACKNOWLEDGE, CONFIRM, REFUTE, ESCALATE, CLOSE }

    private AlertCycle() {
    }

    /**
     * @param over whether the episode has ended
     * @return how it stands then
     * @throws AlertStepRefused not from there
     */
    public static AlertState after(Act act, Alert alert, boolean over) {
        AlertState now = alert.state();
        boolean allowed = switch (act) {
            case ACKNOWLEDGE -> now == AlertState.RAISED;
            case CONFIRM, REFUTE -> now == AlertState.ACKNOWLEDGED || now == AlertState.CONFIRMED;
            case ESCALATE -> now != AlertState.CLOSED;
            case CLOSE -> now == AlertState.CONFIRMED || now == AlertState.ACKNOWLEDGED && (over || !isFever(alert.kind()));
        };
        if (!allowed) {
            throw new AlertStepRefused(alert, act);
        }
        return switch (act) {
            case ACKNOWLEDGE -> AlertState.ACKNOWLEDGED;
            case CONFIRM -> AlertState.CONFIRMED;
            case ESCALATE -> now;
            case REFUTE, CLOSE -> AlertState.CLOSED;
        };
    }

    /** Whether the end of the episode is the end of the alert; a fever that nobody rechecked waits for a person. */
    public static boolean closesByItself(Kind kind, AlertState now) {
        return !isFever(kind) || now == AlertState.CONFIRMED;
    }

    public static boolean isFever(Kind kind) {
        return kind == Kind.FEVER || kind == Kind.RELATIVE_FEVER;
    }

    /**
     * When it is handed on if nobody acts.
     *
     * @param since when it came to stand so, or was handed on last
     * @return {@code null} when it is not: confirmed, closed, at the last level, or a battery, whose silence would be told
     */
    public static Instant due(Kind kind, AlertState state, int level, Instant since, AlertRules rules) {
        if (kind == Kind.LOW_BATTERY || level >= rules.levels().size() - 1) {
            return null;
        }
        return switch (state) {
            case RAISED -> since.plus(rules.acknowledgement());
            case ACKNOWLEDGED -> since.plus(rules.recheck());
            case CONFIRMED, CLOSED -> null;
        };
    }
}
