package org.lazaret.access;

import java.util.UUID;

/**
 * Where a thing stands, as far as access is concerned.
 *
 * @param site         the site it belongs to
 * @param divisionCode the division that site lies in, 12 digits (GB/T 2260 and 10114): {@code 430202005001}
 */
public record SiteScope(UUID site, String divisionCode) {
    /** Stands for all sites of an area; no site has it, and nobody holds a role there alone. */
    private static final UUID ALL = new UUID(0, 1);

    /**
     * A thing of a whole area: only a role held in all of it, or in a wider one, reaches it.
     *
     * @param division leading digits of a division code; empty for everywhere
     */
    public static SiteScope area(String division) {
        return new SiteScope(ALL, division);
    }
}
