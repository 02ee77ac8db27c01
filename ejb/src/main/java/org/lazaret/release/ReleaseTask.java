package org.lazaret.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Ids;

/** Something for the way home that is settled (settled reading 4). */
@Entity
@Immutable
@Table(name = "release_task")
public class ReleaseTask {

    public enum Task {
        /** The community knows and takes over. */
        COMMUNITY,
        VEHICLE
    }

    @Id
    private UUID id;
    @Column(name = "stay_id")
    private UUID stay;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Task task;
    private String note;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected ReleaseTask() {
    }

    ReleaseTask(UUID stay, Task task, String note, Instant at, UUID by) {
        id = Ids.next();
        this.stay = stay;
        this.task = task;
        this.note = note;
        recordedAt = at;
        recordedBy = by;
    }

    public UUID id() {
        return id;
    }
}
