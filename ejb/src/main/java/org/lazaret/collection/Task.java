package org.lazaret.collection;

import java.time.LocalDate;
import java.util.UUID;
import org.lazaret.protocol.Specimen;

/**
 * A swab that is to be taken.
 *
 * @param on       the planned day it answers for; today for what is due at once
 * @param specimen {@code null} where any will do
 * @param of       the sample it follows: the weak one, the one of the pool, the first of two; {@code null} for none
 */
public record Task(What what, LocalDate on, Specimen specimen, UUID of) {

    /** The most urgent first. */
    public enum What {
        /** Alone, for the pool was positive. */
        RECALL,
        /** Again, for it was weak. */
        RETEST,
        /** A planned day has passed without one: a make-up. */
        OVERDUE,
        PLANNED,
        /** The second swab of two, into another tube (R1). */
        PAIR,
        /** The room, before release (R4). */
        ENVIRONMENT,
        /** What the person takes along (R4). */
        BELONGINGS
    }
}
