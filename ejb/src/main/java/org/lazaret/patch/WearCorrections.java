package org.lazaret.patch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Trail;
import org.lazaret.patch.PatchState.Signed;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Period;
import org.lazaret.site.Sites;

/**
 * What was recorded wrongly about a wear: when it began, when it ended, that it ended, or that it was at all. Each is a new
 * step that names the one it corrects, with a reason (invariant 12); the wear keeps its number, and readings follow it.
 */
@Stateless
public class WearCorrections {

    /**
     * When it really was.
     *
     * @param from   {@code null}: as recorded
     * @param to     {@code null}: as recorded
     * @param goesOn it has not come off at all; then {@code to} is {@code null}
     * @param reason 1 to 500 characters
     */
    public record Correction(Instant from, Instant to, boolean goesOn, String reason) {
    }

    private EntityManager em;
    private Sites sites;
    private Presence presence;
    private PatchShelf shelf;
    private WearBook book;
    private WearSteps steps;
    private Overlaps overlaps;
    private Trail trail;

    protected WearCorrections() {
    }

    @Inject
    public WearCorrections(EntityManager em, Sites sites, Presence presence, PatchShelf shelf, WearBook book, WearSteps steps,
            Overlaps overlaps, Trail trail) {
        this.em = em;
        this.sites = sites;
        this.presence = presence;
        this.shelf = shelf;
        this.book = book;
        this.steps = steps;
        this.overlaps = overlaps;
        this.trail = trail;
    }

    /**
     * @throws Invalid          no reason, nothing to correct, an end that is not after the begin, or a time that lies ahead
     * @throws NotPresent       the person was not at the site all that time
     * @throws PatchTaken       somebody else wore the patch then
     * @throws WearsAnother     the person wore another one then
     * @throws PatchStepRefused something was done with the patch since it came off, so it cannot go on
     */
    public Wear correct(Caller caller, UUID id, Correction correction) {
        UUID site = siteOf(caller, id);
        Signed signed = reasoned(caller, site, correction.reason());
        notAhead("from", correction.from(), signed);
        notAhead("to", correction.to(), signed);
        Wear wear = locked(id, site);
        Period before = wear.period();
        Period after = after(wear, correction);
        presence.site(caller, wear.person(), after.from(), after.to());
        overlaps.refuse(wear.patch(), wear.person(), after, id);
        write(wear, before, after, signed);
        trail.wrote(caller, "wear-corrected", steps.about(wear), "patch", wear.patch().code(), "from", after.from(), "to", after.to(),
                "reason", signed.reason());
        book.changed(wear, earlier(before, after));
        return wear;
    }

    /**
     * The wear never was: the wrong person, or the wrong patch. Who really wore it is paired anew, at the time it happened.
     *
     * @throws Invalid  no reason
     * @throws WearOver it was withdrawn before
     */
    public Wear withdraw(Caller caller, UUID id, String reason) {
        UUID site = siteOf(caller, id);
        Signed signed = reasoned(caller, site, reason);
        return steps.never(caller, locked(id, site), signed);
    }

    private void write(Wear wear, Period before, Period after, Signed signed) {
        if (!after.from().equals(before.from())) {
            em.persist(wear.correctBegin(after.from(), steps.lastBegin(wear), signed));
        }
        if (after.to() == null && before.to() != null) {
            steps.putBack(wear, signed);
        } else if (after.to() != null && !after.to().equals(before.to())) {
            em.persist(wear.correctEnd(after.to(), steps.lastEnd(wear), signed));
        }
        em.flush();
    }

    private static Period after(Wear wear, Correction correction) {
        Period before = wear.period();
        if (before.isOpen() && (correction.goesOn() || correction.to() != null)) {
            throw new Invalid(correction.goesOn() ? "goesOn" : "to", "not-ended-yet");
        }
        Instant from = correction.from() == null ? before.from() : correction.from();
        Instant to = correction.goesOn() ? null : correction.to() == null ? before.to() : correction.to();
        if (to != null && !to.isAfter(from)) {
            throw new Invalid(correction.to() == null ? "from" : "to", "ends-before-it-starts");
        }
        Period after = new Period(from, to);
        if (after.equals(before)) {
            throw new Invalid("from", "nothing-changes");
        }
        return after;
    }

    private Signed reasoned(Caller caller, UUID site, String reason) {
        Signed signed = shelf.signed(caller, site, (Instant) null, reason);
        if (signed.reason() == null) {
            throw new Invalid("reason", "required");
        }
        return signed;
    }

    private static void notAhead(String path, Instant at, Signed signed) {
        if (at != null && at.isAfter(signed.when().recordedAt())) {
            throw new Invalid(path, "ahead-of-now", "now", signed.when().recordedAt());
        }
    }

    private Wear locked(UUID id, UUID site) {
        UUID person = em.createQuery("select w.person from Wear w where w.id = :id", UUID.class).setParameter("id", id).getSingleResult();
        steps.lock(person, site);
        Wear wear = em.find(Wear.class, id);
        if (wear.withdrawnAt() != null) {
            throw new WearOver(wear.patch().code(), wear.withdrawnAt());
        }
        return wear;
    }

    private UUID siteOf(Caller caller, UUID wear) {
        UUID site = em.createQuery("select w.site from Wear w where w.id = :id", UUID.class).setParameter("id", wear)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        return sites.of(caller, site).id();
    }

    /** From where on it reads otherwise: the begin, where that was moved; else the earlier of both ends. */
    private static Instant earlier(Period before, Period after) {
        if (!before.from().equals(after.from())) {
            return before.from().isBefore(after.from()) ? before.from() : after.from();
        }
        return after.to() == null || before.to() != null && before.to().isBefore(after.to()) ? before.to() : after.to();
    }
}
