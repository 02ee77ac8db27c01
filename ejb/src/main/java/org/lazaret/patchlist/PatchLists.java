package org.lazaret.patchlist;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.patch.Patch;
import org.lazaret.patch.PatchCycle.Step;
import org.lazaret.patch.PatchPhase;
import org.lazaret.patch.PatchShelf;
import org.lazaret.patch.PatchState;
import org.lazaret.patch.PatchState.Signed;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.WearStep.Outcome;
import org.lazaret.patch.WearSteps;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Patches come into stock, one, in a box or by a list, and are moved along in boxes. */
@Stateless
public class PatchLists {
    /** A delivery may be written down long after it came; nothing was measured with it here before. */
    private static final Duration DELIVERED = Duration.ofDays(3650);
    private static final int MOST = PatchRange.MOST;
    /** Steps of the hand; the others come with a wear. */
    private static final Set<Step> BY_HAND = EnumSet.of(Step.COLLECT, Step.DISINFECT, Step.LOSE, Step.FAIL, Step.RECOVER, Step.DISPOSE);

    private EntityManager em;
    private Sites sites;
    private PatchShelf shelf;
    private WearBook book;
    private WearSteps wears;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected PatchLists() {
    }

    @Inject
    public PatchLists(EntityManager em, Sites sites, PatchShelf shelf, WearBook book, WearSteps wears, Trail trail,
            Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.shelf = shelf;
        this.book = book;
        this.wears = wears;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * New patches of one model, all of them or none.
     *
     * @param receivedAt {@code null} for now
     * @throws Invalid    a code is none
     * @throws PatchKnown a code is on a patch already
     */
    public List<Patch> add(Caller caller, UUID site, List<String> texts, String model, Instant receivedAt) {
        sites.of(caller, site);
        Occurrence received = Occurrence.of(receivedAt, clock, DELIVERED);
        List<String> codes = codes(texts);
        List<String> known = em.createQuery("select p.code from Patch p where p.code in :codes order by p.code", String.class)
                .setParameter("codes", codes).getResultList();
        if (!known.isEmpty()) {
            throw new PatchKnown(known);
        }
        Signed signed = shelf.signed(caller, site, received, null);
        List<Patch> made = codes.stream().map(code -> shelf.begin(new Patch(site, code, model, received, caller.user()), signed)).toList();
        em.flush();
        trail.wrote(caller, "patches-registered", made.stream().map(patch -> about(patch)).toList(), "model", model, "count", made.size());
        changes.fire(new SiteChanged(site, "patches", null));
        return made;
    }

    /** One new patch; otherwise as {@link #add}. */
    public List<Patch> addOne(Caller caller, UUID site, String code, String model, Instant receivedAt) {
        sites.of(caller, site);
        return add(caller, site, List.of(Patch.code(code)), model, receivedAt);
    }

    /** New patches as they come in a box; otherwise as {@link #add}. */
    public List<Patch> addRange(Caller caller, UUID site, PatchRange range, String model, Instant receivedAt) {
        sites.of(caller, site);
        return add(caller, site, range.codes(), model, receivedAt);
    }

    /** A row of a list. */
    public void add(Caller caller, UUID siteId, PatchRow row) {
        Site site = sites.of(caller, siteId);
        Instant day = row.received() == null ? null : row.received().atStartOfDay(site.zone()).toInstant();
        add(caller, siteId, List.of(row.code()), row.model(), day);
    }

    /**
     * A box of patches takes a step: collected, disinfected, lost, faulty, found or repaired, disposed of. All of them or
     * none. What is lost or fails on somebody's skin ends that wear.
     *
     * @throws Invalid                               no patches, more than 500, no step of the hand, or a reason is needed
     * @throws org.lazaret.patch.PatchUnknown        the site has none of a code
     * @throws org.lazaret.patch.PatchStepRefused    a patch cannot take the step from where it stands
     */
    public int step(Caller caller, UUID site, Step step, List<String> texts, String reason, Instant occurredAt) {
        sites.of(caller, site);
        if (step == null || !BY_HAND.contains(step)) {
            throw new Invalid("step", "not-one-of", "allowed", BY_HAND);
        }
        List<String> codes = codes(texts);
        Signed signed = shelf.signed(caller, site, occurredAt, reason);
        book.lock(site);
        List<Patch> patches = codes.stream().map(code -> shelf.find(site, code)).toList();
        patches.forEach(patch -> step(caller, patch, step, signed));
        trail.wrote(caller, "patches-moved", patches.stream().map(patch -> about(patch)).toList(), "step", step, "reason", signed.reason());
        return patches.size();
    }

    private void step(Caller caller, Patch patch, Step step, Signed signed) {
        PatchState now = shelf.state(patch.id());
        boolean comesOff = now.phase() == PatchPhase.WORN && (step == Step.LOSE || step == Step.FAIL);
        if (comesOff) {
            wears.ended(caller, book.open(patch.id()), step == Step.LOSE ? Outcome.LOST : Outcome.FAULTY, signed);
        } else {
            shelf.advance(now, step, signed);
        }
    }

    private static List<String> codes(List<String> texts) {
        if (texts == null || texts.isEmpty()) {
            throw new Invalid("codes", "required");
        }
        if (texts.size() > MOST) {
            throw new Invalid("codes", "too-many", "most", MOST);
        }
        List<String> codes = texts.stream().map(Patch::code).toList();
        if (new HashSet<>(codes).size() < codes.size()) {
            throw new Invalid("codes", "twice-in-list");
        }
        return codes;
    }

    private static Subject about(Patch patch) {
        return Subject.of("patch", patch.id()).at(patch.site());
    }
}
