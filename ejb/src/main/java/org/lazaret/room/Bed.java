package org.lazaret.room;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.shared.Ids;

/** A bed, by its label in the room: {@code 1}, {@code 2}. One that is gone keeps its row and its label; nobody can have it. */
@Entity
public class Bed {
    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "room_id")
    private Room room;
    private String label;
    @Column(name = "retired_at")
    private Instant retiredAt;
    @Column(name = "retired_by")
    private UUID retiredBy;
    @Column(name = "retired_reason")
    private String retiredReason;

    protected Bed() {
    }

    public Bed(Room room, String label) {
        this.id = Ids.next();
        this.room = room;
        this.label = label;
    }

    /** It is carried out of the room; whoever calls has seen that nobody has it. */
    public void retire(String reason, Instant at, UUID by) {
        retiredReason = reason;
        retiredAt = at;
        retiredBy = by;
    }

    public UUID id() {
        return id;
    }

    public Room room() {
        return room;
    }

    public String label() {
        return label;
    }

    public boolean retired() {
        return retiredAt != null;
    }
}
