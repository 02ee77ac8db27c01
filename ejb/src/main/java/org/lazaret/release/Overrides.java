package org.lazaret.release;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Role;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.clearance.Clearance;
import org.lazaret.clearance.OverrideRule;
import org.lazaret.session.PasswordProof;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Reason;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayBook;

/** The override of a release: one asks, another countersigns, and both prove their password again (invariant 6). */
@Stateless
public class Overrides {
    private EntityManager em;
    private Access access;
    private StayBook stays;
    private ReleaseBook book;
    private PasswordProof proof;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected Overrides() {
    }

    @Inject
    public Overrides(EntityManager em, Access access, StayBook stays, ReleaseBook book, PasswordProof proof, Trail trail, Event<SiteChanged> changes,
            Clock clock) {
        this.em = em;
        this.access = access;
        this.stays = stays;
        this.book = book;
        this.proof = proof;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The first signature. Nothing is overridden before the second.
     *
     * @param reason 1–500 characters
     * @throws org.lazaret.session.PasswordNotProven the password is not the caller's
     * @throws OverrideRefused                       nothing is unmet
     */
    public ReleaseOverride ask(Caller caller, UUID id, String reason, String password) {
        Site site = stays.siteOf(caller, id);
        Reason.require(reason);
        Role role = role(access.at(caller, site.scope()), Optional.empty());
        proof.require(caller, password);
        Stay stay = stays.locked(id, null);
        unmet(site, stay);
        ReleaseOverride override = new ReleaseOverride(stay, reason.strip(), caller.user(), caller.name(), role, clock.instant());
        em.persist(override);
        wrote(caller, site, stay, "release-override-asked", reason);
        return override;
    }

    /**
     * The second signature: from now on both answer for what is unmet now.
     *
     * @throws OverrideRefused same user, not the other one of the two roles, or nothing is unmet any more
     */
    public ReleaseOverride countersign(Caller caller, UUID id, String password) {
        UUID stayId = em.createQuery("select o.stay from ReleaseOverride o where o.id = :id", UUID.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        Site site = stays.siteOf(caller, stayId);
        Set<Role> roles = access.at(caller, site.scope());
        proof.require(caller, password);
        Stay stay = stays.locked(stayId, null);
        ReleaseOverride override = em.find(ReleaseOverride.class, id);
        Role role = role(roles, Optional.of(override.signed().get(0).role()));
        override.countersign(caller.user(), caller.name(), role, unmet(site, stay).matters(), clock.instant());
        wrote(caller, site, stay, "release-override-countersigned", override.reason());
        return override;
    }

    private void wrote(Caller caller, Site site, Stay stay, String action, String reason) {
        em.flush();
        trail.wrote(caller, action, Subject.of("stay", stay.id()).at(site.id()).about(stay.person()), "reason", reason);
        changes.fire(new SiteChanged(site.id(), "stays", stay.id()));
    }

    private Clearance unmet(Site site, Stay stay) {
        Instant now = clock.instant();
        Clearance answer = book.decide(site, List.of(stay), now).stream().findAny().orElseThrow(() -> new OverrideRefused("nothing-unmet")).answer();
        if (answer.unmet().isEmpty()) {
            throw new OverrideRefused("nothing-unmet");
        }
        return answer;
    }

    /** In which role somebody signs who has both: as the other one of the two than has signed. */
    private static Role role(Set<Role> roles, Optional<Role> signed) {
        boolean wantsDoctor = signed.map(role -> role != Role.DOCTOR).orElse(roles.stream().noneMatch(OverrideRule::orders));
        Optional<Role> fitting = roles.stream().filter(role -> wantsDoctor ? role == Role.DOCTOR : OverrideRule.orders(role)).sorted().findFirst();
        return fitting.orElseThrow(() -> new OverrideRefused("wrong-role"));
    }
}
