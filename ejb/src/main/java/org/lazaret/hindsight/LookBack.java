package org.lazaret.hindsight;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.StayBook;

/**
 * Looks once at each release of before releases were looked at again: its doubt may have arisen when nobody noticed. The row of
 * each is taken in the transaction that looks, so that of several servers one does, and none where it failed.
 */
@Stateless
public class LookBack {
    private static final Caller TASK = Caller.system("release-look-back");
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PORTION = 50;

    private EntityManager em;
    private Sites sites;
    private StayBook stays;
    private ReleaseReviews reviews;
    private Clock clock;

    /** A release that waits to be looked at. */
    public record Waiting(UUID release, UUID stay, UUID site) {
    }

    protected LookBack() {
    }

    @Inject
    public LookBack(EntityManager em, Sites sites, StayBook stays, ReleaseReviews reviews, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.stays = stays;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** At most fifty, behind that one; from the first for {@code null}. */
    public List<Waiting> waiting(UUID after) {
        List<?> found = em.createNativeQuery("""
                select release_id, stay_id, site_id from release_look_back where looked_at is null and release_id > ?1 order by release_id limit ?2""")
                .setParameter(1, UuidBytes.of(after == null ? FIRST : after)).setParameter(2, PORTION).getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new Waiting(id(row[0]), id(row[1]), id(row[2]))).toList();
    }

    /** Of no effect where another server looks or has looked at it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void look(Waiting one) {
        if (taken(one.release())) {
            Site site = sites.find(one.site());
            reviews.lookBack(TASK, site, stays.lockedAll(site.id(), List.of(one.stay())));
        }
    }

    private boolean taken(UUID release) {
        return em.createNativeQuery("update release_look_back set looked_at = ?1 where release_id = ?2 and looked_at is null")
                .setParameter(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).setParameter(2, UuidBytes.of(release)).executeUpdate() == 1;
    }

    private static UUID id(Object bytes) {
        return UuidBytes.from((byte[]) bytes);
    }
}
