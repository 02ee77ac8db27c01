package org.lazaret.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A way in without a password, once: its owner then sets one. Only the token's hash is kept. */
@Entity
class OneTimeLink {
    /** Long enough to be handed over on paper at the next shift, short enough not to lie about. */
    static final Duration LIVES = Duration.ofHours(72);

    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] tokenHash;
    private UUID accountId;
    private UUID madeBy;
    private Instant madeAt;
    private Instant expiresAt;
    private Instant spentAt;

    protected OneTimeLink() {
    }

    OneTimeLink(Token token, UUID account, UUID madeBy, Instant now) {
        this.tokenHash = token.hash();
        this.accountId = account;
        this.madeBy = madeBy;
        this.madeAt = now;
        this.expiresAt = now.plus(LIVES);
    }

    UUID account() {
        return accountId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isGood(Instant now) {
        return spentAt == null && now.isBefore(expiresAt);
    }

    void spend(Instant now) {
        spentAt = now;
    }
}
