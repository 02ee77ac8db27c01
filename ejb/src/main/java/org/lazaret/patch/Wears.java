package org.lazaret.patch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Trail;
import org.lazaret.patch.PatchState.Signed;
import org.lazaret.patch.WearStep.Outcome;
import org.lazaret.people.Sightings;
import org.lazaret.shared.NotFound;
import org.lazaret.site.Sites;

/**
 * Patches come onto people and off them. The person is locked first, then the site's {@link WearBook}, and only then is
 * anything read: two nurses with one patch, or with two for one person, see each other's outcome.
 */
@Stateless
public class Wears {

    /**
     * What is put on.
     *
     * @param code       what the label says
     * @param bodyPlace  {@code null} when nobody says
     * @param occurredAt {@code null} for now; earlier, when it is recorded late
     * @param until      when it came off again, for a wear of the past; {@code null} while it is worn
     */
    public record Pairing(String code, Wear.BodyPlace bodyPlace, Instant occurredAt, Instant until) {
    }

    /** How it came off. @param outcome {@code null}: simply removed */
    public record Ending(Outcome outcome, String reason, Instant occurredAt) {
        private Outcome outcomeOr() {
            return outcome == null ? Outcome.REMOVED : outcome;
        }
    }

    private EntityManager em;
    private Sites sites;
    private Sightings sightings;
    private Presence presence;
    private PatchShelf shelf;
    private WearBook book;
    private WearSteps steps;
    private Trail trail;
    private Clock clock;

    protected Wears() {
    }

    @Inject
    public Wears(EntityManager em, Sites sites, Sightings sightings, Presence presence, PatchShelf shelf, WearBook book,
            WearSteps steps, Trail trail, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.sightings = sightings;
        this.presence = presence;
        this.shelf = shelf;
        this.book = book;
        this.steps = steps;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The person wears the patch from then on.
     *
     * @throws NotPresent       the person is or was at none of the caller's sites
     * @throws PatchUnknown     the site has none of that code
     * @throws PatchTaken       somebody wears it, or wore it then
     * @throws WearsAnother     the person wears another, or wore one then
     * @throws PatchStepRefused the patch is not in stock
     */
    public Wear pair(Caller caller, UUID person, Pairing pairing) {
        sightings.changing(caller, person);
        String code = Patch.code(pairing.code());
        Instant asked = pairing.occurredAt() == null ? clock.instant() : pairing.occurredAt();
        UUID site = presence.site(caller, person, asked, pairing.until());
        Signed signed = shelf.signed(caller, site, pairing.occurredAt(), null);
        Signed ended = pairing.until() == null ? null : shelf.signed(caller, site, pairing.until(), null);
        steps.lock(person, site);
        presence.site(caller, person, signed.when().occurredAt(), pairing.until());
        Wear wear = steps.begun(shelf.find(site, code), person, pairing.bodyPlace(), signed, ended);
        trail.wrote(caller, "patch-paired", steps.about(wear), "patch", code, "from", signed.when().occurredAt(), "to", pairing.until());
        book.changed(wear, signed.when().occurredAt());
        return wear;
    }

    /**
     * It has come off: removed, lost, or taken off because it fails.
     *
     * @throws WearOver it had come off before
     */
    public Wear end(Caller caller, UUID id, Ending ending) {
        UUID site = siteOf(caller, id);
        Signed signed = shelf.signed(caller, site, ending.occurredAt(), ending.reason());
        book.lock(site);
        return steps.ended(caller, em.find(Wear.class, id), ending.outcomeOr(), signed);
    }

    /**
     * Another patch instead, at the same instant.
     *
     * @param ending how the old one came off; its time is the time of the swap
     * @throws WearOver the old one had come off before; otherwise as {@link #pair}
     */
    public Wear swap(Caller caller, UUID id, String code, Wear.BodyPlace bodyPlace, Ending ending) {
        UUID site = siteOf(caller, id);
        String next = Patch.code(code);
        Signed signed = shelf.signed(caller, site, ending.occurredAt(), ending.reason());
        UUID person = em.createQuery("select w.person from Wear w where w.id = :id", UUID.class).setParameter("id", id).getSingleResult();
        steps.lock(person, site);
        Wear old = em.find(Wear.class, id);
        steps.off(old, ending.outcomeOr(), signed);
        Wear wear = steps.begun(shelf.find(site, next), person, bodyPlace == null ? old.bodyPlace() : bodyPlace,
                shelf.signed(caller, site, signed.when(), null), null);
        trail.wrote(caller, "patch-swapped", steps.about(wear), "patch", next, "instead", old.patch().code(), "outcome", ending.outcomeOr());
        book.changed(wear, signed.when().occurredAt());
        return wear;
    }

    private UUID siteOf(Caller caller, UUID wear) {
        UUID site = em.createQuery("select w.site from Wear w where w.id = :id", UUID.class).setParameter("id", wear)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        return sites.of(caller, site).id();
    }
}
