package org.lazaret.testplan;

import java.time.Instant;
import java.time.LocalDate;
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

    /**
     * Whether only a make-up helps a planned day: its time, with the grace of the version, has passed without all it asks for,
     * whether or not a make-up is planned already.
     *
     * @param today by the calendar of the site
     */
    public boolean asksMakeUp(LocalDate plannedOn, LocalDate today) {
        return days.stream().filter(day -> day.planned().date().equals(plannedOn) && day.planned().lastDate().isBefore(today))
                .anyMatch(day -> day.state() == DayState.State.MISSED || day.state() == DayState.State.TO_COME
                        || pair != null && day.planned().pairing() != null && pair.state().asksAnother());
    }

    /** @param state one of PENDING, RETEST_NEEDED, RECALL_PENDING */
    public record Extra(UUID sample, DayState.State state) {
    }
}
