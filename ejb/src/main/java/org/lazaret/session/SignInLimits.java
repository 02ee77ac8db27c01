package org.lazaret.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.RealTime;
import org.lazaret.shared.UuidBytes;

/** Counts attempts to sign in, by name and by address, in the database: a restart forgets none. */
@Stateless
public class SignInLimits {
    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    private EntityManager em;
    private Clock realTime;
    private Trail trail;

    protected SignInLimits() {
    }

    @Inject
    public SignInLimits(EntityManager em, @RealTime Clock realTime, Trail trail) {
        this.em = em;
        this.realTime = realTime;
        this.trail = trail;
    }

    /** A lock that stands now. */
    public record Lock(UUID id, SignInLimit.Kind kind, String subject, Instant until) {
    }

    /**
     * Counts the attempt as failed before the password is looked at; {@link #succeeded} takes it back.
     *
     * @throws SignInLater the name or the address has to wait
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void attempt(String name, String address) {
        Instant now = realTime.instant();
        SignInLimit byName = limit(SignInLimit.Kind.ACCOUNT, digest(name));
        SignInLimit byAddress = limit(SignInLimit.Kind.ADDRESS, address);
        boolean known = isKnown(address);
        Instant from = max(byName.possibleFrom(known), byAddress.possibleFrom(known));
        if (from.isAfter(now)) {
            throw new SignInLater(now, from);
        }
        byName.tried(now);
        byAddress.tried(now);
    }

    /** The name starts anew; the address only gets this attempt back, or one good account would wash off all failures. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void succeeded(String name, String address) {
        limit(SignInLimit.Kind.ACCOUNT, digest(name)).clear();
        limit(SignInLimit.Kind.ADDRESS, address).takeBack();
    }

    public List<Lock> locks(Caller caller) {
        List<?> rows = em.createNativeQuery("""
                select l.id, l.kind, coalesce(a.name, case when l.kind = 'ADDRESS' then l.subject end),
                       timestampdiff(second, ?1, l.locked_until)
                from sign_in_limit l left join account a
                  on l.kind = 'ACCOUNT' and l.subject = convert(sha2(a.name, 256) using utf8mb4) collate utf8mb4_bin
                where l.locked_until > ?1 order by l.locked_until""").setParameter(1, realTime.instant()).getResultList();
        trail.read(caller, "sign-in-locks-listed", Subject.list("sign-in-lock"), "count", rows.size());
        return rows.stream().map(row -> lock((Object[]) row)).toList();
    }

    /** @throws NotFound there is no such lock */
    public void unlock(Caller caller, UUID lock) {
        SignInLimit found = Optional.ofNullable(em.find(SignInLimit.class, lock, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
        found.clear();
        trail.wrote(caller, "sign-in-lock-ended", Subject.of("sign-in-lock", lock), "kind", found.kind());
    }

    private Lock lock(Object[] row) {
        Instant until = realTime.instant().plusSeconds(((Number) row[3]).longValue());
        return new Lock(UuidBytes.from((byte[]) row[0]), SignInLimit.Kind.valueOf((String) row[1]), (String) row[2], until);
    }

    private SignInLimit limit(SignInLimit.Kind kind, String subject) {
        SignInLimit fresh = new SignInLimit(kind, subject);
        // Locks what is there for changing, and not for reading: two who try one name at once would each wait for the other.
        em.createNativeQuery("""
                insert into sign_in_limit (id, kind, subject, failures, last_tried_at) values (?1, ?2, ?3, 0, ?4)
                on duplicate key update failures = failures""")
                .setParameter(1, UuidBytes.of(fresh.id())).setParameter(2, kind.name()).setParameter(3, subject)
                .setParameter(4, Instant.EPOCH).executeUpdate();
        return em.createQuery("select l from SignInLimit l where l.kind = ?1 and l.subject = ?2", SignInLimit.class)
                .setParameter(1, kind).setParameter(2, subject).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    }

    /** Somebody with a role at a site has signed in from there lately. */
    private boolean isKnown(String address) {
        return !em.createNativeQuery("""
                select 1 from session s join role_grant g on g.account_id = s.account_id and g.site_id is not null
                where s.address = ?1 and s.started_at > ?2 limit 1""")
                .setParameter(1, address).setParameter(2, realTime.instant().minus(KNOWN_FOR)).getResultList().isEmpty();
    }

    /** Not the name itself: people type passwords into the wrong field. */
    private static String digest(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
