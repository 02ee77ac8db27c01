package org.lazaret.household;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.Invalid;

/** Households and kin groups as a site wrote them down. */
@Stateless
public class Households {
    private static final int LISTED_MAX = 200;

    private EntityManager em;
    private Access access;
    private Trail trail;
    private Clock clock;

    protected Households() {
    }

    @Inject
    public Households(EntityManager em, Access access, Trail trail, Clock clock) {
        this.em = em;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those whose label contains the text, by label, at most 200. */
    public List<Household> households(Caller caller, SiteScope site, String text) {
        return listed(caller, site, text, Household.class);
    }

    public List<KinGroup> kinGroups(Caller caller, SiteScope site, String text) {
        return listed(caller, site, text, KinGroup.class);
    }

    /** @param label at most 100 characters */
    public Household household(Caller caller, SiteScope site, String label, String address, String division) {
        access.at(caller, site);
        Household household = new Household(site.site(), label, address, division, clock.instant(), caller.user());
        em.persist(household);
        em.flush();
        trail.wrote(caller, "household-recorded", Subject.of("household", household.id()).at(site));
        return household;
    }

    /** @param label at most 100 characters */
    public KinGroup kinGroup(Caller caller, SiteScope site, String label) {
        access.at(caller, site);
        KinGroup group = new KinGroup(site.site(), label, clock.instant(), caller.user());
        em.persist(group);
        em.flush();
        trail.wrote(caller, "kin-group-recorded", Subject.of("kin-group", group.id()).at(site));
        return group;
    }

    /** For features that asked for access already. */
    public Optional<Household> findHousehold(UUID id) {
        return Optional.ofNullable(id).map(i -> em.find(Household.class, i));
    }

    /** For features that asked for access already. */
    public Optional<KinGroup> findKinGroup(UUID id) {
        return Optional.ofNullable(id).map(i -> em.find(KinGroup.class, i));
    }

    /**
     * Refuses a household or kin group that none of these sites wrote down; for features that asked for access already.
     *
     * @throws Invalid naming the field
     */
    public void requireOf(Collection<SiteScope> sites, UUID household, UUID kinGroup) {
        Set<UUID> ids = sites.stream().map(SiteScope::site).collect(Collectors.toSet());
        require("household", household, findHousehold(household), ids);
        require("kinGroup", kinGroup, findKinGroup(kinGroup), ids);
    }

    private static void require(String path, UUID asked, Optional<? extends Circle> found, Set<UUID> sites) {
        if (asked != null && found.filter(circle -> sites.contains(circle.site())).isEmpty()) {
            throw new Invalid(path, "not-of-this-site");
        }
    }

    private <T> List<T> listed(Caller caller, SiteScope site, String text, Class<T> type) {
        access.at(caller, site);
        String part = text == null ? "" : text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        List<T> found = em.createQuery("select h from " + type.getSimpleName()
                + " h where h.site = :site and h.label like :label escape '!' order by h.label, h.id", type)
                .setParameter("site", site.site()).setParameter("label", "%" + part + "%")
                .setMaxResults(LISTED_MAX).getResultList();
        trail.read(caller, "households-listed", Subject.list(type == Household.class ? "household" : "kin-group").at(site),
                "count", found.size());
        return found;
    }
}
