package org.lazaret.isolation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;

/** The clock of an order was set (R8): from what to what, by whom, when and why. */
@Entity
@Table(name = "order_restart")
public class OrderRestart {

    /**
     * What an order counts from.
     *
     * @param open whether the last exposure is not over, so that there is no day 0 yet
     */
    @Embeddable
    public record Clock(@Embedded Exposure exposure, @Column(name = "clock_open") boolean open) {
    }

    @Id
    private UUID id;
    @Column(name = "order_id")
    private UUID order;
    private int seq;
    @Embedded
    @AttributeOverride(name = "exposure.day", column = @Column(name = "from_exposure_day"))
    @AttributeOverride(name = "exposure.at", column = @Column(name = "from_exposure_at"))
    @AttributeOverride(name = "open", column = @Column(name = "from_clock_open"))
    private Clock before;
    @Embedded
    private Clock after;
    @Embedded
    private Occurrence occurrence;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    private String reason;

    protected OrderRestart() {
    }

    OrderRestart(UUID order, int seq, Clock before, Clock after, Occurrence when, UUID by, String reason) {
        id = Ids.next();
        this.order = order;
        this.seq = seq;
        this.before = before;
        this.after = after;
        occurrence = when;
        recordedBy = by;
        this.reason = reason;
    }

    public UUID order() {
        return order;
    }

    /** From 0. */
    public int seq() {
        return seq;
    }

    public Clock before() {
        return before;
    }

    public Clock after() {
        return after;
    }

    public Occurrence when() {
        return occurrence;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public String reason() {
        return reason;
    }
}
