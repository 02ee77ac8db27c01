package org.lazaret.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Ids;

/** Why somebody is a contact, an {@link Encounter} as it is kept: since when it is known, and since when a later record contradicts it. */
@Entity
@Table(name = "contact_reason")
public class ContactReason {
    @Id
    private UUID id;
    @Column(name = "contact_id")
    private UUID contact;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Encounter.Kind kind;
    @Column(name = "room_id")
    private UUID room;
    @Column(name = "own_room")
    private UUID ownRoom;
    @Column(name = "from_at")
    private Instant fromAt;
    @Column(name = "to_at")
    private Instant toAt;
    @Column(name = "found_at")
    private Instant foundAt;
    @Column(name = "gone_at")
    private Instant goneAt;

    protected ContactReason() {
    }

    ContactReason(UUID contact, Encounter reason, Instant at) {
        id = Ids.next();
        this.contact = contact;
        kind = reason.kind();
        room = reason.room();
        ownRoom = reason.ownRoom();
        fromAt = reason.from();
        toAt = reason.to();
        foundAt = at;
    }

    void gone(Instant at) {
        goneAt = at;
    }

    public UUID contact() {
        return contact;
    }

    public Encounter encounter() {
        return new Encounter(kind, room, ownRoom, fromAt, toAt);
    }

    public Instant foundAt() {
        return foundAt;
    }
}
