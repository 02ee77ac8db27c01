package org.lazaret.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.watch.Sample;

/**
 * CDI event: readings of people at a site are new, late ones among them. Fired inside the transaction that keeps them, while
 * the site's readings are locked.
 *
 * @param received by our clock
 * @param fresh    by person, each list by time
 */
public record ReadingsKept(UUID site, Instant received, Map<UUID, List<Sample>> fresh) {
}
