package org.lazaret.gateway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;

/** A box at a site that collects what patches send and hands it on. It is no user; it shows a {@link GatewayToken}. */
@Entity
public class Gateway {
    private static final int NAME_MAX = 60;
    private static final int REASON_MAX = 500;

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "site_id")
    private UUID site;
    private String name;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "ended_reason")
    private String endedReason;

    protected Gateway() {
    }

    /**
     * @param name what people call it: 1 to 60 characters, for example where it hangs
     * @throws Invalid no name, or too long a one
     */
    public Gateway(UUID site, String name, Instant now, UUID by) {
        this.id = Ids.next();
        this.site = site;
        this.name = text("name", name, NAME_MAX);
        this.madeAt = now;
        this.madeBy = by;
    }

    /**
     * It hands nothing on any more.
     *
     * @param reason 1 to 500 characters
     * @throws GatewayEnded it had ended before
     */
    void end(String reason, Instant now, UUID by) {
        requireGood();
        endedReason = text("reason", reason, REASON_MAX);
        endedAt = now;
        endedBy = by;
    }

    /** @throws GatewayEnded it has ended */
    void requireGood() {
        if (endedAt != null) {
            throw new GatewayEnded(name, endedAt);
        }
    }

    private static String text(String path, String raw, int most) {
        String text = raw == null ? "" : raw.strip();
        if (text.isEmpty()) {
            throw new Invalid(path, "required");
        }
        if (text.codePointCount(0, text.length()) > most) {
            throw new Invalid(path, "too-long", "most", most);
        }
        return text;
    }

    public UUID id() {
        return id;
    }

    public UUID site() {
        return site;
    }

    public String name() {
        return name;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public UUID madeBy() {
        return madeBy;
    }

    /** {@code null} while it is good. */
    public Instant endedAt() {
        return endedAt;
    }

    /** {@code null} while it is good. */
    public UUID endedBy() {
        return endedBy;
    }

    /** {@code null} while it is good. */
    public String endedReason() {
        return endedReason;
    }
}
