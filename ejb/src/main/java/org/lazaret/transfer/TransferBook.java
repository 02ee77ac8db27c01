package org.lazaret.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.transfer.TransferStep.Signed;

/**
 * What every change of a transfer begins and ends with: access, lock, time; the signed step, its trace, and word to both
 * sites. A transfer is locked before the rooms and people it moves.
 */
@ApplicationScoped
public class TransferBook {
    private EntityManager em;
    private Sites sites;
    private Access access;
    private Trail trail;
    private Event<SiteChanged> changes;

    protected TransferBook() {
    }

    @Inject
    public TransferBook(EntityManager em, Sites sites, Access access, Trail trail, Event<SiteChanged> changes) {
        this.em = em;
        this.sites = sites;
        this.access = access;
        this.trail = trail;
        this.changes = changes;
    }

    /** Who acts on a transfer. */
    enum Side {
        ORIGIN,
        /** The destination; for a hospital outside the origin speaks for it. */
        DESTINATION
    }

    /**
     * The transfer, locked, for a caller who may do on that side what the endpoint does.
     *
     * @throws NotFound  no such transfer, or none that concerns a site of the caller
     * @throws Forbidden it concerns the caller's site, and this is the other side's to do
     */
    Transfer locked(Caller caller, UUID id, Side side) {
        Transfer seen = Optional.ofNullable(em.find(Transfer.class, id)).orElseThrow(NotFound::new);
        may(caller, seen, side);
        em.refresh(seen, LockModeType.PESSIMISTIC_WRITE);
        may(caller, seen, side);
        return seen;
    }

    private void may(Caller caller, Transfer transfer, Side side) {
        Site acting = acting(transfer, side);
        try {
            access.at(caller, acting.scope());
        } catch (NotFound notHere) {
            access.at(caller, scopes(transfer));
            throw new Forbidden(caller.may().stream().map(Enum::name).sorted().toList());
        }
    }

    /** The site of ours that acts on that side. */
    Site acting(Transfer transfer, Side side) {
        boolean there = side == Side.DESTINATION && transfer.destination() != null && !transfer.destination().isOutside();
        return sites.find(there ? transfer.destination().site() : transfer.site());
    }

    /** The sites that a transfer concerns, and that see it. */
    List<SiteScope> scopes(Transfer transfer) {
        Stream<UUID> both = Stream.concat(Stream.of(transfer.site()),
                Stream.ofNullable(transfer.destination()).filter(where -> !where.isOutside()).map(Destination::site));
        return both.map(site -> sites.find(site).scope()).toList();
    }

    /** @param occurredAt {@code null} for now */
    Signed signed(Caller caller, Site site, Instant occurredAt, String reason) {
        return signed(caller, site, sites.when(site.id(), occurredAt), reason);
    }

    Signed signed(Caller caller, Site site, Occurrence when, String reason) {
        return new Signed(caller.user(), caller.name(), when, TransferRules.of(sites.protocol(site)).version(), reason);
    }

    /** The open transfer of the person, locked. */
    Optional<Transfer> open(UUID person) {
        return em.createQuery("select t from Transfer t where t.person = :person and t.endedAt is null", Transfer.class)
                .setParameter("person", person).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    TransferHistory history(UUID transfer) {
        return new TransferHistory(em.createQuery("select s from TransferStep s where s.key.transfer = :id order by s.key.seq", TransferStep.class)
                .setParameter("id", transfer).getResultList());
    }

    /** What still speaks for it. */
    List<TransferGround> grounds(UUID transfer) {
        return em.createQuery("select g from TransferGround g where g.key.transfer = :id and g.refutedAt is null order by g.key.seq",
                TransferGround.class).setParameter("id", transfer).getResultList();
    }

    /** Why, as the books of the stay say it: what was said first, and still stands. */
    String reasons(Transfer transfer) {
        return grounds(transfer.id()).stream().findFirst().map(TransferGround::reason)
                .orElseGet(() -> history(transfer.id()).steps().get(0).reason());
    }

    boolean isPositive(Transfer transfer) {
        return grounds(transfer.id()).stream().anyMatch(ground -> ground.is(Ground.POSITIVE, null));
    }

    /** Both sites hear of it, and every one that was asked before. */
    void wrote(Caller caller, Transfer transfer, TransferStep step) {
        em.persist(step);
        em.flush();
        trail.wrote(caller, "transfer-" + step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Subject.of("transfer", transfer.id()).at(transfer.site()).about(transfer.person()), "reason", step.reason());
        List<UUID> asked = em.createQuery("""
                select distinct s.destination.site from TransferStep s where s.key.transfer = :id and s.destination.site is not null""", UUID.class)
                .setParameter("id", transfer.id()).getResultList();
        Stream.concat(Stream.of(transfer.site()), asked.stream()).forEach(site -> changes.fire(new SiteChanged(site, "transfers", transfer.id())));
    }
}
