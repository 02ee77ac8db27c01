package org.lazaret.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.NotFound;

/**
 * The one question a service asks: may this caller do this here? Another site's thing, or a kind the role may not see,
 * is not found; what is seen but not to be changed is refused (invariant 13).
 */
@ApplicationScoped
public class Access {

    /**
     * @return the roles by which the caller acts here, never empty
     * @throws NotFound  no role held at the site sees the thing
     * @throws Forbidden a role held at the site sees it, none may do this
     */
    public Set<Role> at(Caller caller, SiteScope scope) {
        return at(caller, List.of(scope));
    }

    /** As {@link #at(Caller, SiteScope)} for a thing that stands at several sites: one of them is enough. */
    public Set<Role> at(Caller caller, Collection<SiteScope> scopes) {
        caller.owed().asked();
        Set<Role> here = new HashSet<>();
        scopes.forEach(scope -> here.addAll(caller.rolesAt(scope)));
        Set<Role> acting = here.stream().filter(caller.may()::contains).collect(Collectors.toUnmodifiableSet());
        if (!acting.isEmpty()) {
            return acting;
        }
        if (here.stream().anyMatch(caller.see()::contains)) {
            throw new Forbidden(caller.may().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new)));
        }
        throw new NotFound();
    }

    /** Whether {@link #at} would let the caller; asks nothing on the caller's behalf, for what a page offers. */
    public boolean allows(Caller caller, SiteScope scope) {
        return caller.rolesAt(scope).stream().anyMatch(caller.may()::contains);
    }

    /** Where the caller may act through this endpoint: the filter of a list or search over sites. */
    public Reach reach(Caller caller) {
        caller.owed().asked();
        List<Held> held = caller.held().stream().filter(h -> caller.may().contains(h.role())).toList();
        Set<UUID> sites = held.stream().filter(h -> h.site() != null).map(Held::site).collect(Collectors.toSet());
        Set<String> areas = held.stream().filter(h -> h.area() != null).map(Held::area).collect(Collectors.toSet());
        return new Reach(sites.isEmpty() ? Set.of(Reach.NOWHERE) : Set.copyOf(sites), Set.copyOf(areas));
    }
}
