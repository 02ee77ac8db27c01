package org.lazaret.laboratory;

import java.util.List;
import java.util.UUID;

/**
 * CDI event: a result was recorded, or corrected; fired in the transaction.
 *
 * @param before what the tube's result was; {@code null} for the first
 * @param people whose samples are in the tube
 */
public record ResultRecorded(UUID site, UUID tube, UUID result, Outcome outcome, Outcome before, List<UUID> people) {
}
