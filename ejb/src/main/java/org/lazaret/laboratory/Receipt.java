package org.lazaret.laboratory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.shared.Occurrence;

/** A tube came to its laboratory, or was reported missing; the last row of a tube holds. */
@Entity
@Table(name = "tube_receipt")
public class Receipt {

    @Embeddable
    record Key(@Column(name = "tube_id") UUID tube, int seq) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private boolean arrived;
    @Embedded
    private Occurrence occurrence;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    private String note;

    protected Receipt() {
    }

    /** @param before the last one of the tube; {@code null} for none */
    Receipt(UUID tube, Receipt before, boolean arrived, Occurrence when, UUID by, String note) {
        this.key = new Key(tube, before == null ? 1 : before.key.seq() + 1);
        this.arrived = arrived;
        this.occurrence = when;
        this.recordedBy = by;
        this.note = note;
    }

    UUID tube() {
        return key.tube();
    }

    int seq() {
        return key.seq();
    }

    /** Otherwise reported missing. */
    public boolean arrived() {
        return arrived;
    }

    public Instant at() {
        return occurrence.occurredAt();
    }

    Instant recordedAt() {
        return occurrence.recordedAt();
    }

    /** {@code null} for none. */
    public String note() {
        return note;
    }
}
