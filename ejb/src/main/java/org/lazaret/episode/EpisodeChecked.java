package org.lazaret.episode;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.watch.Kind;

/** CDI event: somebody looked with a second method; fired in the transaction, while the site's readings are locked. */
public record EpisodeChecked(UUID site, UUID person, Kind kind, Instant at, boolean confirmed) {
}
