package org.lazaret.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.lazaret.shared.NotFound;

/**
 * The protocol store, and the only way to a number that policy may change. The versions are read once, and again after
 * {@link VersionsChanged}; those that come with a migration come with a new start.
 */
@ApplicationScoped
public class Protocols {
    private EntityManager em;
    private final AtomicLong changes = new AtomicLong();
    private volatile Known known;

    /** @param changes how many changes there had been before these were read */
    private record Known(long changes, List<ProtocolVersion> versions) {
    }

    protected Protocols() {
    }

    @Inject
    public Protocols(EntityManager em) {
        this.em = em;
    }

    /** The rules in force at a place on a day of its own calendar. */
    public Protocol inForce(Place place, LocalDate on) {
        return Protocol.of(all().stream().filter(v -> v.isInForce(on) && v.reaches(place)).toList());
    }

    /**
     * The rules a running order keeps (settled reading 3): what was in force on the day of the order. An order that was
     * moved to another version since is ruled by that one first.
     *
     * @throws NotFound no such version
     */
    public Protocol under(UUID version, Place place, LocalDate ordered) {
        ProtocolVersion own = version(version);
        Protocol then = inForce(place, ordered);
        return then.versions().contains(own) ? then : then.ledBy(own);
    }

    /** @throws NotFound no such version */
    public ProtocolVersion version(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<ProtocolVersion> find(UUID id) {
        return all().stream().filter(v -> v.id().equals(id)).findAny();
    }

    /** After a rollback too: what the transaction had read of its own rows is forgotten with them. */
    public void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) VersionsChanged changed) {
        changes.incrementAndGet();
    }

    /** Every version, the newest first. */
    public List<ProtocolVersion> all() {
        Known before = known;
        long now = changes.get();
        if (before != null && before.changes() == now) {
            return before.versions();
        }
        List<ProtocolVersion> versions = em.createQuery("select v from ProtocolVersion v left join fetch v.rules", ProtocolVersion.class)
                .getResultList().stream()
                .sorted(Comparator.comparing(ProtocolVersion::effectiveFrom).reversed()
                        .thenComparing(ProtocolVersion::code)).toList();
        known = new Known(now, versions);
        return versions;
    }
}
