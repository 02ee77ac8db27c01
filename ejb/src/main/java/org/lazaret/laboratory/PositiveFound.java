package org.lazaret.laboratory;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.Occurrence;

/**
 * CDI event: a single sample of a person is positive; fired in the transaction. Of a positive pool nobody is, until tested
 * alone.
 *
 * @param when reported by the laboratory, and recorded here
 */
public record PositiveFound(UUID site, UUID person, UUID sample, Instant collectedAt, Occurrence when, Caller caller) {
}
