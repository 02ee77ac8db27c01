package org.lazaret.patchlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Policy;
import org.lazaret.access.Role;
import org.lazaret.access.SiteScope;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.identity.PersonName;
import org.lazaret.people.Sight;
import org.lazaret.search.Hit;
import org.lazaret.search.SearchSource;

/** Patches among the hits of the one search, by part of their code, with who wears them. */
@ApplicationScoped
public class PatchSearch implements SearchSource {
    private static final Set<Role> SEE_PATCHES = Policy.row("GET /api/sites/{site}/patches").orElseThrow().roles();

    private EntityManager em;
    private Access access;
    private Trail trail;

    protected PatchSearch() {
    }

    @Inject
    public PatchSearch(EntityManager em, Access access, Trail trail) {
        this.em = em;
        this.access = access;
        this.trail = trail;
    }

    private record Found(UUID id, String code, UUID person, PersonName name) {
    }

    @Override
    public List<Hit> find(Caller caller, SiteScope site, String text, int limit) {
        Set<Role> roles = access.at(caller, site);
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (Collections.disjoint(roles, SEE_PATCHES) || !code.matches("[A-Z0-9-]+")) {
            return List.of();
        }
        List<Found> found = found(site.site(), code, limit);
        if (found.isEmpty()) {
            return List.of();
        }
        trail.read(caller, "patches-listed", Subject.list("patch").at(site), "count", found.size());
        trail.read(caller, "person-found", found.stream().filter(f -> f.person() != null).map(f -> Subject.person(f.person()).at(site)).toList());
        Sight sight = Sight.of(roles);
        return found.stream().map(f -> f.name() == null ? new Hit(Hit.Kind.PATCH, f.id(), f.code(), f.code(), null)
                : new Hit(Hit.Kind.PATCH, f.id(), f.code() + " · " + sight.name(f.name()), f.code() + " · " + sight.englishName(f.name()), null))
                .toList();
    }

    private List<Found> found(UUID site, String code, int limit) {
        return em.createQuery("""
                select p.id, p.code, w.person, n.name from PatchState s join s.patch p
                left join Wear w on w.patch.id = p.id and w.toAt is null and w.withdrawnAt is null
                left join Person n on n.id = w.person
                where s.site = :site and s.until is null and p.code like :within
                order by case when p.code = :code then 0 when p.code like :begins then 1 else 2 end, p.code""", Object[].class)
                .setParameter("site", site).setParameter("within", "%" + code + "%").setParameter("code", code)
                .setParameter("begins", code + "%").setMaxResults(limit).getResultStream()
                .map(row -> new Found((UUID) row[0], (String) row[1], (UUID) row[2], (PersonName) row[3])).toList();
    }
}
