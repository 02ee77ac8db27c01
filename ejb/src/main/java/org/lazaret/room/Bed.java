package org.lazaret.room;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.lazaret.shared.Ids;

/** A bed, by its label in the room: {@code 1}, {@code 2}. */
@Entity
public class Bed {
    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "room_id")
    private Room room;
    private String label;

    protected Bed() {
    }

    public Bed(Room room, String label) {
        this.id = Ids.next();
        this.room = room;
        this.label = label;
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
}
