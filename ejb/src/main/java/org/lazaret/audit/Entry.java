package org.lazaret.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One row of the trail as it is read.
 *
 * @param id      grows with time
 * @param details JSON object; {@code null} where there are none
 */
public record Entry(long id, Instant at, UUID user, String userName, String address, String action, Outcome outcome,
                    Subject subject, String details) {
}
