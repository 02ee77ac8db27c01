package org.lazaret.session;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.account.Token;
import org.lazaret.shared.Ids;
import org.lazaret.shared.RealTime;
import org.lazaret.shared.UuidBytes;

/** Who is signed in, by the token of the session cookie. Real time; a session ends at once with its account. */
@Stateless
public class Sessions {
    /** Nobody leaves a screen open for longer than a meal. */
    public static final Duration IDLE = Duration.ofMinutes(60);
    /** A shift with its hand-over. */
    public static final Duration ABSOLUTE = Duration.ofHours(12);
    /** A session that is in use is written down this often, not at every request. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(90);

    private EntityManager em;
    private Clock clock;
    private Clock realTime;

    protected Sessions() {
    }

    @Inject
    public Sessions(EntityManager em, Clock clock, @RealTime Clock realTime) {
        this.em = em;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** @param worthNoting its use was last written down more than a minute ago: see {@link #seen} */
    public record Open(Caller caller, boolean worthNoting) {
    }

    /** One statement for session, account and the roles held now; a second one at most once a minute. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Open> open(Token token, String address) {
        Instant now = realTime.instant();
        List<?> rows = em.createNativeQuery("""
                select s.id, timestampdiff(second, s.last_seen_at, ?2), a.id, a.display_name, g.role, g.site_id, g.area
                from session s join account a on a.id = s.account_id
                left join role_grant g on g.account_id = a.id and g.valid_from <= ?5 and (g.valid_to is null or g.valid_to > ?5)
                where s.token_hash = ?1 and s.ended_at is null and s.last_seen_at > ?3 and s.started_at > ?4
                  and a.disabled_at is null and (a.signed_out_at is null or s.started_at >= a.signed_out_at)""")
                .setParameter(1, token.hash()).setParameter(2, now).setParameter(3, now.minus(IDLE))
                .setParameter(4, now.minus(ABSOLUTE)).setParameter(5, clock.instant()).getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(open(rows, address));
    }

    /** Writes down that the session is in use. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void seen(Token token) {
        Instant now = realTime.instant();
        em.createNativeQuery("update session set last_seen_at = ?2 where token_hash = ?1 and last_seen_at < ?3")
                .setParameter(1, token.hash()).setParameter(2, now).setParameter(3, now.minus(SEEN_EVERY)).executeUpdate();
    }

    /** A new token at each sign-in: one that was known before is worth nothing. */
    public Token start(UUID account, String address) {
        Token token = Token.random();
        Instant now = realTime.instant();
        em.createNativeQuery("""
                insert into session (id, token_hash, account_id, address, started_at, last_seen_at) values (?1, ?2, ?3, ?4, ?5, ?5)""")
                .setParameter(1, UuidBytes.of(Ids.next())).setParameter(2, token.hash())
                .setParameter(3, UuidBytes.of(account)).setParameter(4, address).setParameter(5, now).executeUpdate();
        return token;
    }

    public void end(Token token) {
        em.createNativeQuery("update session set ended_at = ?2 where token_hash = ?1 and ended_at is null")
                .setParameter(1, token.hash()).setParameter(2, realTime.instant()).executeUpdate();
    }

    /** When each of the accounts last signed in, in real time; those that have not since sessions are remembered are missing. */
    public Map<UUID, Instant> lastSignIns(Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        List<?> rows = em.createNativeQuery("""
                select account_id, date_format(max(started_at), '%Y-%m-%dT%H\\:%i\\:%s.%fZ') from session
                where account_id in (:accounts) group by account_id""")
                .setParameter("accounts", accounts.stream().map(UuidBytes::of).toList()).getResultList();
        return rows.stream().map(Object[].class::cast)
                .collect(Collectors.toMap(row -> UuidBytes.from((byte[]) row[0]), row -> Instant.parse((String) row[1])));
    }

    @Schedule(hour = "*", minute = "23", persistent = false)
    void forget() {
        em.createNativeQuery("delete from session where started_at < ?1")
                .setParameter(1, realTime.instant().minus(KEPT)).executeUpdate();
        em.createNativeQuery("delete from sign_in_limit where last_tried_at < ?1")
                .setParameter(1, realTime.instant().minus(KEPT)).executeUpdate();
    }

    private static Open open(List<?> rows, String address) {
        Object[] first = (Object[]) rows.get(0);
        List<Held> held = rows.stream().map(Object[].class::cast).filter(row -> row[4] != null)
                .map(row -> new Held(Role.valueOf((String) row[4]), UuidBytes.from((byte[]) row[5]), (String) row[6])).toList();
        Caller caller = Caller.of(UuidBytes.from((byte[]) first[2]), (String) first[3], address, held);
        return new Open(caller, ((Number) first[1]).longValue() >= SEEN_EVERY.toSeconds());
    }
}
