package org.lazaret.laboratory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;

/** Tubes that went to a laboratory together. */
@Entity
public class Consignment {
    private static final int COURIER_MOST = 60;

    @Id
    private UUID id;
    @Column(name = "site_id")
    private UUID site;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "laboratory_id")
    private Laboratory laboratory;
    @Column(name = "dispatched_at")
    private Instant dispatchedAt;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    private String courier;

    protected Consignment() {
    }

    Consignment(UUID id, UUID site, Laboratory laboratory, String courier, Occurrence dispatched, UUID by) {
        this.id = id;
        this.site = site;
        this.laboratory = laboratory;
        this.dispatchedAt = dispatched.occurredAt();
        this.recordedAt = dispatched.recordedAt();
        this.recordedBy = by;
        this.courier = courier(courier);
    }

    /** @return {@code null} for none. @throws Invalid more than 60 characters */
    static String courier(String text) {
        String courier = text == null || text.isBlank() ? null : text.strip();
        if (courier != null && courier.length() > COURIER_MOST) {
            throw new Invalid("courier", "too-long", "most", COURIER_MOST);
        }
        return courier;
    }

    public UUID id() {
        return id;
    }

    public UUID site() {
        return site;
    }

    public Laboratory laboratory() {
        return laboratory;
    }

    public Instant dispatchedAt() {
        return dispatchedAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    /** Who carries it; {@code null} when nobody said. */
    public String courier() {
        return courier;
    }
}
