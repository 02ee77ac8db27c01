package org.lazaret.access;

import java.util.Set;
import java.util.UUID;

/**
 * All sites a caller may read through an endpoint: the filter of lists, counts and searches, which therefore show
 * nothing of other sites (invariant 13).
 *
 * @param sites named one by one; never empty for use in a query's {@code in}: see {@link #NOWHERE}
 * @param areas leading digits of division codes
 */
public record Reach(Set<UUID> sites, Set<String> areas) {
    /** Stands in an empty {@code in (…)}, which SQL does not know; no site has it. */
    public static final UUID NOWHERE = new UUID(0, 0);

    public boolean covers(SiteScope scope) {
        return sites.contains(scope.site()) || areas.stream().anyMatch(scope.divisionCode()::startsWith);
    }

    public boolean isEmpty() {
        return areas.isEmpty() && sites.stream().allMatch(NOWHERE::equals);
    }
}
