package org.lazaret.curve;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.lazaret.watch.Kind;

/**
 * How warm somebody is, as far as it is known now.
 *
 * @param patch    code of the patch that is on; {@code null} without one
 * @param at       when the patch measured what it said last; {@code null} when it has not spoken, as {@code centi} is
 * @param centi    hundredths of a degree Celsius, whatever it is worth
 * @param battery  percent; {@code null} when the patch does not say
 * @param manual   the newest reading by thermometer of the last day; {@code null} without one
 * @param noticed  what goes on now
 */
public record Warmth(UUID person, String patch, Instant at, Integer centi, Integer battery, Manual manual, Set<Kind> noticed) {

    /** What a thermometer said. @param centi hundredths of a degree Celsius */
    public record Manual(Instant at, int centi) {
    }

    /** How it stands, the most urgent first: one of them is shown. */
    public enum State {
        FEVER, SILENT, OFF_BODY, ABOVE_USUAL, LOW_BATTERY,
        /** Wears no patch. */
        NO_PATCH,
        /** The patch has not been heard of yet. */
        WAITING,
        WELL
    }

    public State state() {
        if (noticed.contains(Kind.FEVER)) {
            return State.FEVER;
        }
        if (noticed.contains(Kind.SILENCE)) {
            return State.SILENT;
        }
        if (noticed.contains(Kind.OFF_BODY)) {
            return State.OFF_BODY;
        }
        if (noticed.contains(Kind.RELATIVE_FEVER)) {
            return State.ABOVE_USUAL;
        }
        if (noticed.contains(Kind.LOW_BATTERY)) {
            return State.LOW_BATTERY;
        }
        return patch == null ? State.NO_PATCH : at == null ? State.WAITING : State.WELL;
    }
}
