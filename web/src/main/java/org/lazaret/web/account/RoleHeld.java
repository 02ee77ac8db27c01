package org.lazaret.web.account;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.account.Grant;
import org.lazaret.shared.Invalid;

/**
 * A role as it is asked for and shown.
 *
 * @param id   of the grant; not given when asking
 * @param area leading digits of a division code; empty, meaning everywhere, for administrators only
 * @param from not given: now
 * @param to   not given: nobody knows the end
 */
public record RoleHeld(UUID id, Role role, UUID site, String area, Instant from, Instant to) {

    static RoleHeld of(Grant grant) {
        return new RoleHeld(grant.id(), grant.held().role(), grant.held().site(), grant.held().area(), grant.from(), grant.to());
    }

    /**
     * @param path where it stands in the request
     * @throws Invalid no role, one that only a device has, or not exactly one of site and area
     */
    Held held(String path) {
        if (role == null) {
            throw new Invalid(path + "role", "missing");
        }
        if (role == Role.GATEWAY) {
            throw new Invalid(path + "role", "not-for-people");
        }
        if (role.administers()) {
            return everywhere(path);
        }
        boolean inArea = area != null && !area.isBlank();
        if (inArea == (site != null)) {
            throw new Invalid(path + "site", "site-or-area");
        }
        return inArea ? inArea(path) : Held.at(role, site);
    }

    private Held everywhere(String path) {
        if (site != null || area != null && !area.isEmpty()) {
            throw new Invalid(path + "site", "administers-everywhere");
        }
        return Held.everywhere(role);
    }

    private Held inArea(String path) {
        if (!area.matches("\\d{2,12}") || Held.area(area).isEmpty()) {
            throw new Invalid(path + "area", "not-a-division");
        }
        return Held.in(role, area);
    }
}
