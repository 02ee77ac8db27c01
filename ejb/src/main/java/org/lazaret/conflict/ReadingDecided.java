package org.lazaret.conflict;

import java.util.UUID;

/** CDI event: somebody decided which of two values counts; fired in the transaction, while the site's readings are locked. */
public record ReadingDecided(UUID site, UUID person) {
}
