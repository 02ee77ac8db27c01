package org.lazaret.curve;

import java.time.LocalDate;

/**
 * One calendar day of the site, by what was measured on the body.
 *
 * @param lowest  hundredths of a degree Celsius
 * @param highest hundredths of a degree Celsius
 */
public record Day(LocalDate day, int readings, int lowest, int highest) {
}
