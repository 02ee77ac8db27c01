package org.lazaret.protocol;

import java.util.Objects;
import java.util.UUID;

/**
 * Where a rule is asked for.
 *
 * @param division GB/T 2260 code of the site's community or any longer prefix of it: {@code 430202005001}
 * @param site     the site
 */
public record Place(String division, UUID site) {
    public Place {
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(site, "site");
    }
}
