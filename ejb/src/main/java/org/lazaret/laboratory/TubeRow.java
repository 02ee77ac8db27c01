package org.lazaret.laboratory;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.sample.Contents;
import org.lazaret.testplan.Outcome;

/**
 * A tube in a list.
 *
 * @param filled         how many samples stand in it
 * @param consignment    {@code null} while it is at the site
 * @param laboratory     who examined it, or to whom it was sent; {@code null} while it is at the site
 * @param arrived        the last word of its laboratory: {@code false} is missing; {@code null} while there is none
 * @param receiptAt      when that was
 * @param outcome        {@code null} without a result
 */
public record TubeRow(UUID id, UUID site, String code, int capacity, Contents contents, Instant reservedAt, Instant closedAt, long filled,
        TubeState state, UUID consignment, UUID laboratory, String laboratoryName, Boolean arrived, Instant receiptAt, String note, Outcome outcome) {
}
