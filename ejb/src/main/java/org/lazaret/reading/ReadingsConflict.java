package org.lazaret.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.watch.Sample;

/**
 * CDI event: patches gave another value for a time that had one. Fired in the transaction that keeps them, after they are
 * written and before {@link ReadingsKept}, while the site's readings are locked.
 *
 * @param received by our clock
 * @param samples  the later ones of each time
 */
public record ReadingsConflict(UUID site, Instant received, List<Sample> samples) {
}
