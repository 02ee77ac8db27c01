package org.lazaret.meal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.lazaret.board.Lodger;

/** Whether a meal is carried to somebody's door. */
public enum Serving {
    HERE,
    /** Expected in the course of the day, with a bed kept: a portion, if they come before the meal. */
    COMING,
    /** Out for treatment with the bed kept: no portion before they are back. */
    OUT;

    /**
     * @param lodger who lies in a bed, or for whom one is kept
     * @return empty for who comes on another day
     */
    static Optional<Serving> of(Lodger lodger, LocalDate today, ZoneId zone) {
        if (lodger.present()) {
            return Optional.of(lodger.out() ? OUT : HERE);
        }
        boolean comes = lodger.from() != null && !LocalDate.ofInstant(lodger.from(), zone).isAfter(today);
        return comes ? Optional.of(COMING) : Optional.empty();
    }
}
