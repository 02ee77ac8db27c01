package org.lazaret.laboratory;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.sample.Tube;
import org.lazaret.sample.TubeUnknown;
import org.lazaret.sample.Tubes;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Sites;

/** Tubes leave the site for a laboratory. */
@Stateless
public class Consignments {
    private static final int TUBES_MOST = 500;

    private EntityManager em;
    private Sites sites;
    private Tubes tubes;
    private Laboratories laboratories;
    private Trail trail;
    private Event<SiteChanged> changes;

    protected Consignments() {
    }

    @Inject
    public Consignments(EntityManager em, Sites sites, Tubes tubes, Laboratories laboratories, Trail trail, Event<SiteChanged> changes) {
        this.em = em;
        this.sites = sites;
        this.tubes = tubes;
        this.laboratories = laboratories;
        this.trail = trail;
        this.changes = changes;
    }

    /**
     * What is sent.
     *
     * @param laboratory   id or name
     * @param codes        of 1 to 500 tubes
     * @param dispatchedAt {@code null} for now
     * @param courier      who carries it; {@code null} when nobody said
     */
    public record Sending(UUID id, String laboratory, List<String> codes, Instant dispatchedAt, String courier) {
    }

    /** @param isNew {@code false} when it was kept before, just so */
    public record Sent(Consignment consignment, boolean isNew) {
    }

    /**
     * Tubes that are still open are closed by it.
     *
     * @throws ConsignmentDiffers another is kept under that id
     * @throws TubeDispatched     a tube went out before
     * @throws TubeUnknown        the site has none of a code
     * @throws org.lazaret.sample.TubeEmpty nothing is in one
     * @throws LaboratoryUnknown  nobody has entered it
     * @throws Invalid            no tubes, more than 500, or a time that cannot be
     */
    public Sent send(Caller caller, UUID site, Sending sending) {
        sites.of(caller, site);
        Set<String> codes = codes(sending.codes());
        Laboratory laboratory = laboratories.named(List.of(sending.laboratory())).get(sending.laboratory());
        if (laboratory == null) {
            throw new LaboratoryUnknown(sending.laboratory());
        }
        List<Tube> locked = tubes.lock(site, codes);
        codes.stream().filter(code -> locked.stream().noneMatch(tube -> tube.code().equals(code))).findFirst().ifPresent(code -> {
            throw new TubeUnknown(code);
        });
        Consignment before = em.find(Consignment.class, sending.id());
        if (before != null) {
            return repeated(caller, before, site, laboratory, locked, sending);
        }
        Occurrence when = sites.when(site, sending.dispatchedAt());
        check(locked, when.occurredAt());
        tubes.close(caller, locked.stream().filter(tube -> tube.closedAt() == null).toList(), when);
        Consignment consignment = new Consignment(sending.id(), site, laboratory, sending.courier(), when, caller.user());
        em.persist(consignment);
        locked.forEach(tube -> em.persist(new Consigned(tube.id(), consignment)));
        em.flush();
        trail.wrote(caller, "tubes-dispatched", about(consignment), "laboratory", laboratory.name(), "count", locked.size());
        changes.fire(new SiteChanged(site, "consignments", consignment.id()));
        return new Sent(consignment, true);
    }

    private void check(List<Tube> locked, Instant dispatchedAt) {
        em.createQuery("select c from Consigned c where c.tube in :tubes", Consigned.class).setParameter("tubes", ids(locked)).getResultStream()
                .findFirst().ifPresent(gone -> {
                    String code = locked.stream().filter(tube -> tube.id().equals(gone.tube())).map(Tube::code).findFirst().orElseThrow();
                    throw new TubeDispatched(code, gone.consignment().id());
                });
        Instant last = em.createQuery("select max(s.collectedAt) from Sample s where s.tube in :tubes and s.withdrawal.at is null", Instant.class)
                .setParameter("tubes", locked).getSingleResult();
        if (last != null && dispatchedAt.isBefore(last)) {
            throw new Invalid("dispatchedAt", "before-collection", "collectedAt", last);
        }
    }

    private Sent repeated(Caller caller, Consignment before, UUID site, Laboratory laboratory, List<Tube> locked, Sending sending) {
        boolean same = before.site().equals(site) && before.laboratory().id().equals(laboratory.id())
                && (sending.dispatchedAt() == null || sending.dispatchedAt().equals(before.dispatchedAt()))
                && Objects.equals(before.courier(), Consignment.courier(sending.courier()))
                && new HashSet<>(ids(locked)).equals(new HashSet<>(tubesOf(before)));
        if (!same) {
            throw new ConsignmentDiffers(before.id());
        }
        trail.read(caller, "tubes-dispatched-repeated", about(before));
        return new Sent(before, false);
    }

    private static Set<String> codes(List<String> texts) {
        if (texts == null || texts.isEmpty() || texts.size() > TUBES_MOST) {
            throw new Invalid("tubes", "out-of-range", "least", 1, "most", TUBES_MOST);
        }
        return texts.stream().map(Tube::code).collect(Collectors.toSet());
    }

    private List<UUID> tubesOf(Consignment consignment) {
        return em.createQuery("select c.tube from Consigned c where c.consignment = :consignment", UUID.class)
                .setParameter("consignment", consignment).getResultList();
    }

    /** Whoever asks. @throws NotFound no such consignment */
    public Consignment find(UUID id) {
        return em.createQuery("select c from Consignment c join fetch c.laboratory where c.id = :id", Consignment.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private static List<UUID> ids(List<Tube> tubes) {
        return tubes.stream().map(Tube::id).toList();
    }

    private static Subject about(Consignment consignment) {
        return Subject.of("consignment", consignment.id()).at(consignment.site());
    }
}
