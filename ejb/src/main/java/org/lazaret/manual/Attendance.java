package org.lazaret.manual;

import java.util.List;
import java.util.UUID;
import org.lazaret.shared.Period;

/**
 * When somebody is there to be measured.
 *
 * @param period of the stay at the site, from the admission
 * @param leaves out for treatment, with the bed kept
 */
public record Attendance(UUID stay, UUID person, Period period, List<Period> leaves) {
}
