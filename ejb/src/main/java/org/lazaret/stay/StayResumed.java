package org.lazaret.stay;

import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.Occurrence;

/** CDI event: a person had not left a site after all. Fired inside the transaction, under the lock of the person. */
public record StayResumed(UUID site, UUID person, Occurrence when, Caller caller) {
}
