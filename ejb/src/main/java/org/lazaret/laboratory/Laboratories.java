package org.lazaret.laboratory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.UuidBytes;

/** The laboratories that samples go to. */
@Stateless
public class Laboratories {
    private EntityManager em;
    private Access access;
    private Trail trail;
    private Clock clock;

    protected Laboratories() {
    }

    @Inject
    public Laboratories(EntityManager em, Access access, Trail trail, Clock clock) {
        this.em = em;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param isNew whether nobody had entered it before */
    public record Entered(Laboratory laboratory, boolean isNew) {
    }

    /** In the order of their names. */
    public List<Laboratory> list(Caller caller) {
        access.reach(caller);
        return em.createQuery("select l from Laboratory l order by l.name", Laboratory.class).getResultList();
    }

    /**
     * The one of that name, entered now if nobody had before.
     *
     * @throws org.lazaret.shared.Invalid no name, or more than 60 characters
     */
    public Entered enter(Caller caller, String name) {
        access.reach(caller);
        Laboratory entered = new Laboratory(name, clock.instant(), caller.user());
        add(entered);
        Laboratory known = em.createQuery("select l from Laboratory l where l.folded = :folded", Laboratory.class)
                .setParameter("folded", entered.folded()).getSingleResult();
        boolean isNew = known.id().equals(entered.id());
        if (isNew) {
            trail.wrote(caller, "laboratory-entered", Subject.of("laboratory", known.id()), "name", known.name());
        } else {
            trail.read(caller, "laboratory-known", Subject.of("laboratory", known.id()), "name", known.name());
        }
        return new Entered(known, isNew);
    }

    /** Of two who enter the same name at once, the second finds that of the first. */
    private void add(Laboratory entered) {
        em.createNativeQuery("""
                insert into laboratory (id, name, folded, recorded_at, recorded_by) values (:id, :name, :folded, :at, :by)
                on duplicate key update folded = values(folded)""")
                .setParameter("id", UuidBytes.of(entered.id())).setParameter("name", entered.name()).setParameter("folded", entered.folded())
                .setParameter("at", LocalDateTime.ofInstant(entered.recordedAt(), ZoneOffset.UTC)).setParameter("by", UuidBytes.of(entered.recordedBy()))
                .executeUpdate();
    }

    /**
     * By what people wrote: an id, or a name. One statement; unknown ones are missing.
     *
     * @param written ids or names
     */
    public Map<String, Laboratory> named(Collection<String> written) {
        Map<String, UUID> ids = new HashMap<>();
        written.forEach(text -> id(text).ifPresent(id -> ids.put(text, id)));
        List<Laboratory> found = em.createQuery("select l from Laboratory l where l.id in :ids or l.folded in :names", Laboratory.class)
                .setParameter("ids", ids.values()).setParameter("names", written.stream().map(Laboratory::folded).toList()).getResultList();
        Map<String, Laboratory> named = new HashMap<>();
        written.forEach(text -> found.stream().filter(one -> one.id().equals(ids.get(text)) || one.folded().equals(Laboratory.folded(text)))
                .findFirst().ifPresent(one -> named.put(text, one)));
        return named;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }
}
