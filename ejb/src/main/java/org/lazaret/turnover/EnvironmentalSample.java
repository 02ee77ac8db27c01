package org.lazaret.turnover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.room.Room;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;

/** A sample of a room's surfaces (R20), from its taking to its result; a room waits for one at a time. */
@Entity
@Table(name = "room_sample")
public class EnvironmentalSample {
    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "room_id")
    private Room room;
    @Column(name = "taken_at")
    private Instant takenAt;
    @Column(name = "taken_by")
    private UUID takenBy;
    @Column(name = "expected_at")
    private Instant expectedAt;
    private String laboratory;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SampleResult result;
    @Column(name = "result_at")
    private Instant resultAt;
    @Column(name = "result_recorded")
    private Instant resultRecorded;
    @Column(name = "result_by")
    private UUID resultBy;

    protected EnvironmentalSample() {
    }

    EnvironmentalSample(Room room, String laboratory, Instant expectedAt, UUID by, Occurrence when) {
        if (laboratory != null && laboratory.length() > 60) {
            throw new Invalid("laboratory", "too-long", "most", 60);
        }
        this.id = Ids.next();
        this.room = room;
        this.laboratory = laboratory;
        this.expectedAt = expectedAt;
        this.takenAt = when.occurredAt();
        this.takenBy = by;
    }

    void found(SampleResult what, UUID by, Occurrence when) {
        if (when.occurredAt().isBefore(takenAt)) {
            throw new Invalid("occurredAt", "before-sample", "takenAt", takenAt);
        }
        result = what;
        resultAt = when.occurredAt();
        resultRecorded = when.recordedAt();
        resultBy = by;
    }

    public UUID id() {
        return id;
    }

    public Instant takenAt() {
        return takenAt;
    }

    /** When the result should be there; {@code null} if nobody knows. */
    public Instant expectedAt() {
        return expectedAt;
    }

    public String laboratory() {
        return laboratory;
    }

    /** @return {@code null} while the laboratory has not answered */
    public SampleResult result() {
        return result;
    }

    public Instant resultAt() {
        return resultAt;
    }

    public UUID takenBy() {
        return takenBy;
    }
}
