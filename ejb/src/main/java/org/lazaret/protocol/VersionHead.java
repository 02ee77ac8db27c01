package org.lazaret.protocol;

import java.time.LocalDate;
import java.util.UUID;
import org.lazaret.access.SiteScope;

/**
 * What stands above the rules of a version.
 *
 * @param code          2–40 small letters, digits and hyphens: {@code cn-9}
 * @param division      leading digits of a division code, 2 for a province and 4 for a city; else {@code null}
 * @param site          for the scope of one site; else {@code null}
 * @param effectiveFrom first day on which orders are given under it, by the calendar of the site
 * @param effectiveTo   first day it is no longer in force, or {@code null}
 * @param nameZh        at most 200 characters, as {@code nameEn}
 * @param sourceZh      the document it comes from, at most 400 characters, as {@code sourceEn}
 */
public record VersionHead(String code, Scope scope, String division, UUID site, LocalDate effectiveFrom, LocalDate effectiveTo, String nameZh,
        String nameEn, String sourceZh, String sourceEn, Sureness sureness) {

    /** The area it reaches, for the question who may decide about it; not for the scope of a site. */
    public SiteScope area() {
        return SiteScope.area(division == null ? "" : division);
    }

    VersionHead until(LocalDate day) {
        return new VersionHead(code, scope, division, site, effectiveFrom, day, nameZh, nameEn, sourceZh, sourceEn, sureness);
    }
}
