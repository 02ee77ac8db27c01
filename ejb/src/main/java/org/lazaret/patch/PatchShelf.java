package org.lazaret.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.patch.PatchState.Signed;
import org.lazaret.protocol.Rule;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Sites;

/**
 * The only place where a patch takes a step in its life. Whoever calls has asked for access, holds the site's
 * {@link WearBook} and writes the audit row.
 */
@ApplicationScoped
public class PatchShelf {
    private static final int REASON_MAX = 500;

    private EntityManager em;
    private Sites sites;
    private Event<SiteChanged> changes;

    protected PatchShelf() {
    }

    @Inject
    public PatchShelf(EntityManager em, Sites sites, Event<SiteChanged> changes) {
        this.em = em;
        this.sites = sites;
        this.changes = changes;
    }

    /**
     * Who does something at the site, when and why.
     *
     * @param occurredAt {@code null} for now
     * @param reason     up to 500 characters; blank is none
     * @throws Invalid   the time lies ahead or too far back, or the reason is too long
     */
    public Signed signed(Caller caller, UUID site, Instant occurredAt, String reason) {
        return signed(caller, site, sites.when(site, occurredAt), reason);
    }

    /** As {@link #signed(Caller, UUID, Instant, String)} for a time that is known already. */
    public Signed signed(Caller caller, UUID site, Occurrence when, String reason) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (why != null && why.length() > REASON_MAX) {
            throw new Invalid("reason", "too-long", "most", REASON_MAX);
        }
        // What is asked of every step is how far back it may be dated: the version that says so is the one it is under.
        String version = sites.protocol(sites.find(site)).ruling(Rule.BACKDATING_HOURS_MAX, null)
                .map(ruling -> ruling.version().code()).orElse(null);
        return new Signed(caller.user(), when, why, version);
    }

    /**
     * @param code as {@link Patch#code(String)} reads it
     * @throws PatchUnknown the site has none of that code
     */
    public Patch find(UUID site, String code) {
        return em.createQuery("select p from Patch p where p.code = :code and p.site = :site", Patch.class)
                .setParameter("code", code).setParameter("site", site).getResultStream().findFirst()
                .orElseThrow(() -> new PatchUnknown(code));
    }

    /** @throws NotFound no such patch */
    public UUID siteOf(UUID patch) {
        return em.createQuery("select p.site from Patch p where p.id = :patch", UUID.class).setParameter("patch", patch)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    /** How the patch stands now. */
    public PatchState state(UUID patch) {
        return em.createQuery("select s from PatchState s where s.patch.id = :patch and s.until is null", PatchState.class)
                .setParameter("patch", patch).getSingleResult();
    }

    /** A patch that is new to us, with the first row of its life. */
    public Patch begin(Patch patch, Signed signed) {
        em.persist(patch);
        em.persist(PatchState.first(patch, signed));
        return patch;
    }

    /**
     * Ends the open state and begins the next, each in the database before the other can be looked at.
     *
     * @throws PatchStepRefused the cycle does not know the step from there
     */
    public PatchState advance(PatchState now, PatchCycle.Step step, Signed signed) {
        PatchCondition next = PatchCycle.after(step, now.patch().code(), now.condition(), signed.when().occurredAt(), signed.reason());
        PatchState following = now.next(next, signed);
        em.flush();
        em.persist(following);
        em.flush();
        changes.fire(new SiteChanged(now.patch().site(), "patches", now.patch().id()));
        return following;
    }
}
