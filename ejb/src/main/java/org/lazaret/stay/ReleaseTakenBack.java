package org.lazaret.stay;

import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.Occurrence;

/** CDI event: a release was a mistake and is about to be taken back. Fired inside the transaction, under the lock of the person. */
public record ReleaseTakenBack(UUID site, UUID stay, UUID release, String reason, Occurrence when, Caller caller) {
}
