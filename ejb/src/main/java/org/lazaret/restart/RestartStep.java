package org.lazaret.restart;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.access.Caller;
import org.lazaret.shared.Occurrence;

/** Something that happened to a {@link ClockRestart}: dated, signed, never changed. */
@Entity
@Table(name = "clock_restart_step")
public class RestartStep {

    /** What happened. */
    public enum Kind {
        PROPOSED,
        RESTARTED,
        /** The last positive left: day 0 is known. */
        DAY_ZERO,
        /** The positive had not left after all: day 0 is not known any more. */
        REOPENED,
        DISMISSED,
        WITHDRAWN
    }

    /** @param seq from 1 */
    @Embeddable
    public record Key(@Column(name = "restart_id") UUID restart, int seq) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;
    @Column(name = "day_zero")
    private LocalDate dayZero;
    private String reason;
    @Embedded
    private Occurrence occurrence;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "by_name")
    private String byName;

    protected RestartStep() {
    }

    RestartStep(UUID restart, int seq, Kind kind, LocalDate dayZero, String reason, Occurrence when, Caller by) {
        key = new Key(restart, seq);
        this.kind = kind;
        this.dayZero = dayZero;
        this.reason = reason;
        occurrence = when;
        recordedBy = by.user();
        byName = by.name();
    }

    public UUID restart() {
        return key.restart();
    }

    public int seq() {
        return key.seq();
    }

    public Kind kind() {
        return kind;
    }

    /** {@code null} while the positive is inside, and for all but a restart. */
    public LocalDate dayZero() {
        return dayZero;
    }

    /** {@code null} where none is asked for. */
    public String reason() {
        return reason;
    }

    public Occurrence when() {
        return occurrence;
    }

    public String byName() {
        return byName;
    }
}
