package org.lazaret.stay;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.Occurrence;

/**
 * CDI event: a person had not left a site after all. Fired inside the transaction, under the lock of the person.
 *
 * @param left when they were said to have left
 */
public record StayResumed(UUID site, UUID person, Instant left, Occurrence when, Caller caller) {
}
