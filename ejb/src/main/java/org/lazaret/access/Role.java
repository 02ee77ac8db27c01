package org.lazaret.access;

import java.util.EnumSet;
import java.util.Set;

/** What a user is at a site or in an area; the policy table says what each may do. */
public enum Role {
    SITE_MANAGER,
    NURSE,
    DOCTOR,
    LABORATORY,
    LOOP_COORDINATOR,
    RESIDENCE_MANAGER,
    STAFF_MEMBER,
    INFECTION_CONTROL_INSPECTOR,
    COMMAND_CENTRE,
    COMMUNITY_WORKER,
    /** A device's token of one site: readings in, nothing out. */
    GATEWAY,
    SYSTEM_ADMINISTRATOR,
    SECURITY_ADMINISTRATOR,
    AUDIT_ADMINISTRATOR;

    /** None of the three sees people, and nobody holds two of them. */
    public static final Set<Role> ADMINISTRATORS =
            Set.copyOf(EnumSet.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR));

    public boolean administers() {
        return ADMINISTRATORS.contains(this);
    }
}
