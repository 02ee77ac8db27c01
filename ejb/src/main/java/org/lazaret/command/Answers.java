package org.lazaret.command;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lazaret.shared.RealTime;

/** Keeps each command's answer for {@link #KEPT} in the transaction of the command itself. */
@Stateless
public class Answers {
    /** A client that has not heard back within this time asks what became of its command instead of repeating it. */
    public static final Duration KEPT = Duration.ofDays(7);

    private EntityManager em;
    private Clock clock;

    protected Answers() {
    }

    @Inject
    public Answers(EntityManager em, @RealTime Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Takes the key for this command, or finds what it answered before. A second sender of the same key waits here
     * until the first one's transaction has ended.
     *
     * @param request hash of method, path and body, 32 bytes
     * @return the answer of before; empty when this command is the first
     * @throws KeyReused the key belongs to another request
     */
    public Optional<Answer> take(CommandKey key, byte[] request) {
        int taken = em.createNativeQuery("""
                insert ignore into command_answer (key_hash, request_hash, recorded_at) values (?1, ?2, ?3)""")
                .setParameter(1, key.hash()).setParameter(2, request).setParameter(3, clock.instant()).executeUpdate();
        if (taken == 1) {
            return Optional.empty();
        }
        List<?> found = em.createNativeQuery("""
                select request_hash, status, location, etag, body from command_answer where key_hash = ?1""")
                .setParameter(1, key.hash()).getResultList();
        Object[] row = (Object[]) found.get(0);
        if (!MessageDigest.isEqual(request, (byte[]) row[0])) {
            throw new KeyReused();
        }
        String body = row[4] == null ? null : key.unseal((byte[]) row[4]);
        return Optional.of(new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3], body));
    }

    public void keep(CommandKey key, Answer answer) {
        em.createNativeQuery("""
                update command_answer set status = ?2, location = ?3, etag = ?4, body = ?5 where key_hash = ?1""")
                .setParameter(1, key.hash()).setParameter(2, answer.status()).setParameter(3, answer.location())
                .setParameter(4, answer.etag())
                .setParameter(5, answer.body() == null ? null : key.seal(answer.body())).executeUpdate();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        em.createNativeQuery("delete from command_answer where recorded_at < ?1")
                .setParameter(1, clock.instant().minus(KEPT)).executeUpdate();
    }
}
