package org.lazaret.patch;

import java.time.Instant;
import java.util.UUID;

/**
 * CDI event: what is known about who wore a patch has changed: paired, swapped, ended, corrected or withdrawn. Fired inside
 * the transaction, after the rows are written and under the site's {@link WearBook}.
 *
 * @param person whose wear it is
 * @param from   from here on readings may belong to somebody else than before
 */
public record WearChanged(UUID site, UUID person, Instant from) {
}
