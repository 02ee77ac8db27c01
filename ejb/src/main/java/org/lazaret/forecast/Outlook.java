package org.lazaret.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BinaryOperator;

/**
 * When something will be over, as far as anybody can say.
 *
 * @param told    when, by the rules and plans on record; {@code null} where nothing says when: it is taken to go on
 * @param soonest the earliest thinkable time, never after {@code told}; {@code null} where it is not to be thought of
 */
public record Outlook(Instant told, Instant soonest) {
    /** Nothing on record ends it. */
    public static final Outlook NEVER = new Outlook(null, null);

    /** @throws IllegalArgumentException the earliest thinkable time is after the one that is told */
    public Outlook {
        if (told != null && (soonest == null || soonest.isAfter(told))) {
            throw new IllegalArgumentException("told before it can be: " + told + ", " + soonest);
        }
    }

    public static Outlook at(Instant when) {
        return new Outlook(when, when);
    }

    /** It cannot be told when, only that it is not before {@code soonest}. */
    public static Outlook untold(Instant soonest) {
        return new Outlook(null, soonest);
    }

    public boolean isTold() {
        return told != null;
    }

    /** When both are over. */
    public Outlook and(Outlook other) {
        BinaryOperator<Instant> later = (one, two) -> one == null || two == null ? null : one.isAfter(two) ? one : two;
        return new Outlook(later.apply(told, other.told), later.apply(soonest, other.soonest));
    }

    public Outlook plus(Duration time) {
        return new Outlook(told == null ? null : told.plus(time), soonest == null ? null : soonest.plus(time));
    }

    /** Not before that moment, which lies in the past of nobody. */
    Outlook notBefore(Instant moment) {
        return and(at(moment));
    }
}
