package org.lazaret.reading;

import java.time.Instant;
import java.util.List;

/**
 * What a gateway brings in one call.
 *
 * @param sentAt by the gateway's own clock when it sent them; {@code null} when it does not say
 */
public record Delivery(Instant sentAt, List<Said> readings) {
    /** So many readings are taken at once; a batch of a thousand is as good. */
    public static final int MOST = 5_000;
}
