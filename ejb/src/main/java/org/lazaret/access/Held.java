package org.lazaret.access;

import java.util.Objects;
import java.util.UUID;

/**
 * A role somebody holds now, at one site or in an area: exactly one of the two is given.
 *
 * @param area leading digits of a division code, meaning all sites in it: {@code 4302} is Zhuzhou; empty means
 *             everywhere
 */
public record Held(Role role, UUID site, String area) {

    public Held {
        Objects.requireNonNull(role, "role");
        if ((site == null) == (area == null)) {
            throw new IllegalArgumentException("a role is held at a site or in an area");
        }
    }

    public static Held at(Role role, UUID site) {
        return new Held(role, site, null);
    }

    /** @param divisionCode of any level; trailing zeros say nothing and are cut in pairs or threes as the code has them */
    public static Held in(Role role, String divisionCode) {
        return new Held(role, null, area(divisionCode));
    }

    public static Held everywhere(Role role) {
        return new Held(role, null, "");
    }

    /** The site, or the area; empty for everywhere. */
    public String place() {
        return site == null ? area : site.toString();
    }

    public boolean covers(SiteScope scope) {
        return site != null ? site.equals(scope.site()) : scope.divisionCode().startsWith(area);
    }

    /** The significant digits of a division code: 2 for a province, 4 city, 6 county, 9 street, 12 community. */
    public static String area(String divisionCode) {
        if (!divisionCode.matches("\\d{0,12}")) {
            throw new IllegalArgumentException("a division code has up to 12 digits: " + divisionCode);
        }
        String padded = (divisionCode + "000000000000").substring(0, 12);
        int end = 12;
        for (int level : new int[] {9, 6, 4, 2, 0}) {
            if (!padded.substring(level, end).matches("0+")) {
                return padded.substring(0, end);
            }
            end = level;
        }
        return "";
    }
}
