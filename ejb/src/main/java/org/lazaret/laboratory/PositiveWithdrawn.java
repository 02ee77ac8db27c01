package org.lazaret.laboratory;

import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.Occurrence;

/** CDI event: what was told as positive is not: the result was corrected, or the sample withdrawn; fired in the transaction. */
public record PositiveWithdrawn(UUID site, UUID person, UUID sample, String reason, Occurrence when, Caller caller) {
}
