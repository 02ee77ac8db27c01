package org.lazaret.testplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How the two samples before release stand (R1).
 *
 * @param sameLaboratory not known to be from two laboratories, where that is asked for
 * @param sameReagent    not known to be tested with two reagents, where that is asked for
 * @param due            when a sample is to be taken that would complete or mend it; {@code null} where none can be or need be
 * @param since          when the later of the two was recorded; {@code null} unless it is met
 */
public record PairState(PlannedDay planned, State state, boolean sameLaboratory, boolean sameReagent, LocalDate due, Instant since,
        List<UUID> evidence, Set<Note> notes) {

    /** Whether its own time is over and a make-up is planned for a day that is not. */
    public boolean isToBeMadeUp() {
        return due != null && due.isAfter(planned.lastDate());
    }

    public enum State {
        MET, TO_COME, PENDING, MISSED,
        /** Two negatives that do not differ as they should. */
        ALIKE,
        POSITIVE;

        boolean asksAnother() {
            return this == TO_COME || this == MISSED || this == ALIKE;
        }
    }
}
