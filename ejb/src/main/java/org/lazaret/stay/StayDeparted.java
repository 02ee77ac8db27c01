package org.lazaret.stay;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.Occurrence;

/**
 * CDI event: a person is no longer present at a site; they have left, or had not come after all. Fired inside the
 * transaction, under the lock of the person.
 *
 * @param caller who records it
 */
public record StayDeparted(UUID site, UUID person, Occurrence when, Caller caller) {

    /** When they left. */
    public Instant at() {
        return when.occurredAt();
    }
}
