package org.lazaret.access;

import java.util.UUID;

/** CDI event: a session, a role or the account itself of this user has ended; whatever is open in their name looks again. */
public record RightsEnded(UUID user) {
}
