package org.lazaret.shared;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/**
 * A half-open period {@code [from, to)}: it contains its start and not its end, so that one guest may come at the very
 * instant another has gone. Its {@link #overlaps} is the only overlap in the product.
 *
 * @param from first instant of the period
 * @param to   first instant after the period; {@code null} while nobody knows the end
 */
@Embeddable
public record Period(Instant from, Instant to) {

    /** @throws IllegalArgumentException when the end is not after the start */
    public Period {
        Objects.requireNonNull(from, "from");
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("a period ends after it starts: " + from + " – " + to);
        }
    }

    public static Period of(Instant from, Instant to) {
        return new Period(from, Objects.requireNonNull(to, "to"));
    }

    public static Period startingAt(Instant from) {
        return new Period(from, null);
    }

    public boolean isOpen() {
        return to == null;
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && (to == null || instant.isBefore(to));
    }

    public boolean overlaps(Period other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }

    /** @throws IllegalArgumentException when {@code end} is not after the start */
    public Period endingAt(Instant end) {
        return of(from, end);
    }
}
