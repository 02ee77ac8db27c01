package org.lazaret.patch;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.shared.Period;

/**
 * Who wore which patch when, as it is known now.
 *
 * @param number of the wear at its site, from 1; never given again
 * @param code   what the patch's label says
 * @param to     first instant after it came off; {@code null} while it is worn
 */
public record Worn(int number, UUID wear, UUID person, UUID patch, String code, Instant from, Instant to) {

    public Period period() {
        return new Period(from, to);
    }
}
