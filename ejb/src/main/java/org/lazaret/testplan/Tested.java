package org.lazaret.testplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How the samples of a person stand as of a moment.
 *
 * @param days      in the order of their dates
 * @param pair      {@code null} where none is asked for
 * @param extras    samples that no planned day needs and that are waited for all the same
 * @param positives samples whose positive result stands
 * @param settledAt when the last result that is known was recorded; {@code null} without one
 */
public record Tested(List<DayState> days, PairState pair, List<Extra> extras, List<UUID> positives, Instant settledAt) {

    /** @param state one of PENDING, RETEST_NEEDED, RECALL_PENDING */
    public record Extra(UUID sample, DayState.State state) {
    }
}
