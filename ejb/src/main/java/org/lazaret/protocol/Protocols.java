package org.lazaret.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
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
    private record Known(long changes, Versions versions) {
    }

    protected Protocols() {
    }

    @Inject
    public Protocols(EntityManager em) {
        this.em = em;
    }

    /** The rules in force at a place on a day of its own calendar. */
    public Protocol inForce(Place place, LocalDate on) {
        return versions().inForce(place, on);
    }

    /** @throws NotFound no such version */
    public ProtocolVersion version(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<ProtocolVersion> find(UUID id) {
        return versions().find(id);
    }

    /** After a rollback too: what the transaction had read of its own rows is forgotten with them. */
    public void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) VersionsChanged changed) {
        changes.incrementAndGet();
    }

    /** Forgets what was read if another server has added a version since; asked by {@link VersionsTimer}. */
    public void refresh() {
        Long there = em.createQuery("select count(v) from ProtocolVersion v", Long.class).getSingleResult();
        if (known != null && known.versions().all().size() != there) {
            forget(new VersionsChanged());
        }
    }

    /** Every version, the newest first. */
    public List<ProtocolVersion> all() {
        return versions().all();
    }

    /** All that are known now. */
    public Versions versions() {
        Known before = known;
        long now = changes.get();
        if (before != null && before.changes() == now) {
            return before.versions();
        }
        Versions versions = new Versions(em.createQuery("select v from ProtocolVersion v left join fetch v.rules", ProtocolVersion.class)
                .getResultList());
        known = new Known(now, versions);
        return versions;
    }
}
