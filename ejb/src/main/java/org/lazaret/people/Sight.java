package org.lazaret.people;

import java.util.Collections;
import java.util.Set;
import org.lazaret.access.Role;
import org.lazaret.identity.NameForms;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Phone;

/**
 * How much of a person the caller's roles show.
 *
 * @param names  names as written; otherwise initials, for roles that need figures only
 * @param phones telephone numbers and addresses in clear; otherwise masked
 * @param health diseases, medicines, needs
 */
public record Sight(boolean names, boolean phones, boolean health) {
    private static final Set<Role> FIGURES_ONLY = Set.of(Role.COMMAND_CENTRE);
    /** Who may correct a record must read it in clear. */
    private static final Set<Role> CALLING = Set.of(Role.SITE_MANAGER, Role.NURSE, Role.DOCTOR, Role.COMMUNITY_WORKER,
            Role.LOOP_COORDINATOR, Role.RESIDENCE_MANAGER);
    private static final Set<Role> CARING = Set.of(Role.SITE_MANAGER, Role.NURSE, Role.DOCTOR, Role.COMMUNITY_WORKER);

    public static Sight of(Set<Role> roles) {
        return new Sight(!FIGURES_ONLY.containsAll(roles), !Collections.disjoint(roles, CALLING),
                !Collections.disjoint(roles, CARING));
    }

    /** The name for readers of Chinese. */
    public String name(PersonName name) {
        return names ? name.full() : NameForms.initialsOnly(name);
    }

    /** The name for readers of English: {@code Chen GH}. */
    public String englishName(PersonName name) {
        return names ? NameForms.english(name) : NameForms.initialsOnly(name);
    }

    /** @return {@code null} when there is none */
    public String phone(Phone phone) {
        return phone == null ? null : phones ? phone.e164() : phone.masked();
    }
}
