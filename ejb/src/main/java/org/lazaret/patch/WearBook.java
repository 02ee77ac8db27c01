package org.lazaret.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.shared.SiteChanged;
import org.lazaret.shared.UuidBytes;

/**
 * Who wore what, as everybody may read it, and the lock under which it changes. Whoever changes a wear of a site holds its
 * book first ({@link #lock}), after the person where one is locked too; wears that were withdrawn are not here.
 */
@ApplicationScoped
public class WearBook {
    private static final String AT_SITE = """
            select new org.lazaret.patch.Worn(w.number, w.id, w.person, w.patch.id, w.patch.code, w.fromAt, w.toAt)
            from Wear w where w.site = :site and w.withdrawnAt is null""";

    private EntityManager em;
    private Event<WearChanged> wears;
    private Event<SiteChanged> changes;

    protected WearBook() {
    }

    @Inject
    public WearBook(EntityManager em, Event<WearChanged> wears, Event<SiteChanged> changes) {
        this.em = em;
        this.wears = wears;
        this.changes = changes;
    }

    /** A wear and where it was. */
    public record At(UUID site, Worn worn) {
    }

    /** Every wear of the site, in the order of their numbers: one statement. */
    public List<Worn> all(UUID site) {
        return em.createQuery(AT_SITE + " order by w.number", Worn.class).setParameter("site", site).getResultList();
    }

    /** What is worn at the site now: one statement. */
    public List<Worn> worn(UUID site) {
        return em.createQuery(AT_SITE + " and w.toAt is null order by w.number", Worn.class).setParameter("site", site).getResultList();
    }

    /** Every wear of the person at any site, the earliest first: one statement. @param records that are this person */
    public List<At> of(Collection<UUID> records) {
        return em.createQuery("""
                select w from Wear w join fetch w.patch where w.person in :records and w.withdrawnAt is null
                order by w.fromAt, w.number""", Wear.class)
                .setParameter("records", records).getResultList().stream().map(w -> new At(w.site(), w.worn())).toList();
    }

    /** The wear that is on now; the patch stands as worn. */
    public Wear open(UUID patch) {
        return em.createQuery("select w from Wear w join fetch w.patch where w.patch.id = :patch and w.toAt is null and w.withdrawnAt is null",
                Wear.class).setParameter("patch", patch).getSingleResult();
    }

    /** Rises with every change of a wear at the site: what was read before is old when it has risen. 0 before the first. */
    public int version(UUID site) {
        return number("version", site);
    }

    private int number(String column, UUID site) {
        List<?> found = em.createNativeQuery("select " + column + " from wear_book where site_id = :site")
                .setParameter("site", UuidBytes.of(site)).getResultList();
        return found.isEmpty() ? 0 : ((Number) found.get(0)).intValue();
    }

    /**
     * Makes whoever else changes a wear of the site wait until this transaction ends.
     *
     * @return what {@link #version} says now
     */
    public int lock(UUID site) {
        return locked(site).orElseGet(() -> {
            em.createNativeQuery("""
                    insert into wear_book (site_id, version, last_number) values (:site, 0, 0)
                    on duplicate key update version = version""").setParameter("site", UuidBytes.of(site)).executeUpdate();
            return locked(site).orElseThrow();
        });
    }

    /** The number of a new wear; the book is locked. */
    public int nextNumber(UUID site) {
        em.createNativeQuery("update wear_book set last_number = last_number + 1 where site_id = :site")
                .setParameter("site", UuidBytes.of(site)).executeUpdate();
        return lastNumber(site);
    }

    /** The number of the newest wear, a withdrawn one too; 0 before the first. */
    public int lastNumber(UUID site) {
        return number("last_number", site);
    }

    /** Tells everybody that a wear is written otherwise now; the rows are in the database. */
    public void changed(Wear wear, Instant from) {
        em.flush();
        em.createNativeQuery("update wear_book set version = version + 1 where site_id = :site")
                .setParameter("site", UuidBytes.of(wear.site())).executeUpdate();
        wears.fire(new WearChanged(wear.site(), wear.person(), from));
        changes.fire(new SiteChanged(wear.site(), "wears", wear.person()));
    }

    private Optional<Integer> locked(UUID site) {
        return em.createNativeQuery("select version from wear_book where site_id = :site for update")
                .setParameter("site", UuidBytes.of(site)).getResultStream().findFirst().map(version -> ((Number) version).intValue());
    }
}
