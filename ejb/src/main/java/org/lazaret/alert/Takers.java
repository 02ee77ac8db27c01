package org.lazaret.alert;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lazaret.access.Role;
import org.lazaret.shared.Forbidden;
import org.lazaret.watch.Kind;

/**
 * Who may look after which alert: those who care for people after what concerns their health, those who answer for releases after
 * a release in doubt. Whoever else took it would keep it from those who are told of it.
 *
 * @param roles that somebody holds where the alert is
 */
public record Takers(Set<Role> roles) {
    private static final Set<Role> CARING = Set.of(Role.NURSE, Role.DOCTOR);
    private static final Set<Role> IN_CHARGE = Set.of(Role.SITE_MANAGER, Role.DOCTOR);

    public boolean mayTake(Kind kind) {
        return of(kind).stream().anyMatch(roles::contains);
    }

    /** @throws Forbidden it is for others */
    void require(Kind kind) {
        if (!mayTake(kind)) {
            throw new Forbidden(names(of(kind)));
        }
    }

    private static Set<Role> of(Kind kind) {
        return kind == Kind.RELEASE_DOUBTED ? IN_CHARGE : CARING;
    }

    private static Set<String> names(Collection<Role> all) {
        return all.stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
