package org.lazaret.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;

/** Out for treatment while the bed is kept. */
@Entity
@Table(name = "bed_leave")
public class BedLeave {
    @Id
    private UUID id;
    @Column(name = "assignment_id")
    private UUID assignment;
    @Column(name = "left_at")
    private Instant leftAt;
    @Column(name = "left_recorded")
    private Instant leftRecorded;
    @Column(name = "left_by")
    private UUID leftBy;
    private String reason;
    private String destination;
    @Column(name = "back_at")
    private Instant backAt;
    @Column(name = "back_recorded")
    private Instant backRecorded;
    @Column(name = "back_by")
    private UUID backBy;

    protected BedLeave() {
    }

    BedLeave(UUID assignment, String reason, String destination, Occurrence when, UUID by) {
        this.id = Ids.next();
        this.assignment = assignment;
        this.reason = reason;
        this.destination = destination;
        this.leftAt = when.occurredAt();
        this.leftRecorded = when.recordedAt();
        this.leftBy = by;
    }

    void back(Occurrence when, UUID by) {
        if (!when.occurredAt().isAfter(leftAt)) {
            throw new Invalid("occurredAt", "before-last-step", "since", leftAt);
        }
        backAt = when.occurredAt();
        backRecorded = when.recordedAt();
        backBy = by;
    }
}
