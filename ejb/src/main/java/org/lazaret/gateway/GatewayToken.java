package org.lazaret.gateway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.account.Token;
import org.lazaret.shared.Ids;

/** What a gateway shows at the door, from when to when. Only its hash is kept; one is good at a time. */
@Entity
@Table(name = "gateway_token")
public class GatewayToken {
    @Id
    private UUID id;
    @Column(name = "gateway_id")
    private UUID gateway;
    @Column(name = "token_hash", length = 32)
    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] hash;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_by")
    private UUID endedBy;

    protected GatewayToken() {
    }

    GatewayToken(UUID gateway, Token token, Instant now, UUID by) {
        this.id = Ids.next();
        this.gateway = gateway;
        this.hash = token.hash();
        this.madeAt = now;
        this.madeBy = by;
    }

    void end(Instant now, UUID by) {
        endedAt = now;
        endedBy = by;
    }

    public UUID gateway() {
        return gateway;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
