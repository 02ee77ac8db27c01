package org.lazaret.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.watch.Kind;

/**
 * The life of an alert: raised → acknowledged → rechecked (confirmed, or refuted and thereby closed) → closed; escalated on
 * the way when the time of its protocol runs out (R27). A fever is never passed over: it is closed by a person who has
 * rechecked it, or who has taken it and finds it over.
 */
public final class AlertCycle {

    /** Why the system closes what is over. */
    static final String OVER = "ENDED";

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
            case CONFIRM, REFUTE -> alert.kind().isMeasured()
                    && (now == AlertState.ACKNOWLEDGED || now == AlertState.CONFIRMED);
            case ESCALATE -> now != AlertState.CLOSED;
            case CLOSE -> now == AlertState.CONFIRMED || now == AlertState.ACKNOWLEDGED && (over || !alert.kind().isFever());
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

    /** Whether the end of the episode is the end of the alert: what outlives it waits for a person, until somebody has confirmed it. */
    public static boolean closesByItself(Kind kind, AlertState now) {
        return !kind.outlivesItsEpisode() || now == AlertState.CONFIRMED;
    }

    /**
     * Whether a closed alert comes back, now that its episode is seen otherwise. Who closed it while it lasted knew of it and
     * is not asked again; what was closed because it was over, or never was, is looked after again when it goes on.
     *
     * @param steps    of the alert, in their order
     * @param goesOn   the episode is open
     * @param stands   it was so, or is
     * @param system   who closes what is over
     */
    static boolean comesBack(List<AlertStep> steps, Kind kind, boolean goesOn, boolean stands, UUID system) {
        Optional<AlertStep> closing = steps.stream().filter(step -> step.kind() == AlertStep.Kind.CLOSED).reduce((one, later) -> later);
        boolean knewItOver = closing.isPresent() && (closing.get().isBy(system) || saidOver(steps));
        boolean neverWas = closing.isPresent() && closing.get().isBy(system) && !closing.get().reason().equals(OVER);
        return knewItOver && (goesOn || neverWas && stands && kind.isFever());
    }

    /** Whether the last that was said of the episode is that it was over. */
    static boolean saidOver(List<AlertStep> steps) {
        return steps.stream().map(AlertStep::kind).filter(kind -> kind == AlertStep.Kind.ENDED || kind == AlertStep.Kind.REOPENED)
                .reduce((one, later) -> later).filter(kind -> kind == AlertStep.Kind.ENDED).isPresent();
    }

    /**
     * When it is handed on if nobody acts.
     *
     * @param since when it came to stand so, or was handed on last
     * @return {@code null} when it is not: confirmed, closed, at the last level, a battery, whose silence would be told, or a
     *         check or test that was missed and handed on once: the next that is missed is told of again
     */
    public static Instant due(Kind kind, AlertState state, int level, Instant since, AlertRules rules) {
        boolean waits = kind == Kind.LOW_BATTERY || kind.isOmission() && level > 0;
        if (waits || level >= rules.levels().size() - 1) {
            return null;
        }
        if (kind.isOmission()) {
            return state == AlertState.CLOSED ? null : since.plus(rules.checkOverdue());
        }
        return switch (state) {
            case RAISED -> since.plus(rules.acknowledgement());
            case ACKNOWLEDGED -> kind.isMeasured() ? since.plus(rules.recheck()) : null;
            case CONFIRMED, CLOSED -> null;
        };
    }
}
