package org.lazaret.testplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How a planned day stands.
 *
 * @param due      when a sample is to be taken, never before the date asked about; {@code null} where none can be or need be
 * @param since    when what meets it was recorded; {@code null} unless it is met
 * @param evidence the samples that answer for it
 */
public record DayState(PlannedDay planned, State state, LocalDate due, Instant since, List<UUID> evidence, Set<Note> notes) {

    public enum State {
        MET,
        /** Still to be collected, on its own day, within the grace or as the planned make-up. */
        TO_COME,
        /** Collected, and no result recorded. */
        PENDING,
        /** Its time has passed: only a recorded make-up or an override helps. */
        MISSED,
        /** Weak: another sample is due at once. */
        RETEST_NEEDED,
        /** The pool was positive: a single sample is due at once. */
        RECALL_PENDING,
        POSITIVE
    }

    /** Whether its own time is over and a make-up is planned for a day that is not. */
    public boolean isToBeMadeUp() {
        return state == State.TO_COME && due.isAfter(planned.lastDate());
    }
}
