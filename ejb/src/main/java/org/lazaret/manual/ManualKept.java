package org.lazaret.manual;

import java.util.UUID;

/**
 * A reading by thermometer was kept, or withdrawn, for a person at a site; fired inside the transaction.
 *
 * @param at from when on what is known of the person has changed, whole seconds since 1970 UTC
 */
public record ManualKept(UUID site, UUID person, long at) {
}
