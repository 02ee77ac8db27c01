package org.lazaret.room;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Floor;

/**
 * A room, by the number on its door, which is unique in its site. How it stands in its life cycle is said by its open
 * {@link RoomState}. Whoever changes what happens in a room locks its row first ({@link Rooms#lock}).
 */
@Entity
public class Room {

    /** Which side of the corridor, seen in the direction of rising doors. */
    public enum Side { LEFT, RIGHT }

    /**
     * Where the door is.
     *
     * @param corridor name of the corridor where a floor has several; at most 20 characters, may be {@code null}
     * @param door     place in the order of doors on its side, from 1
     */
    @Embeddable
    public record Place(@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Zone zone, String corridor,
            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Side side, int door) {

        public Place {
            if (zone == null || side == null) {
                throw new Invalid(zone == null ? "zone" : "side", "required");
            }
            if (door < 1 || door > 500) {
                throw new Invalid("door", "out-of-range", "least", 1, "most", 500);
            }
            if (corridor != null && corridor.length() > 20) {
                throw new Invalid("corridor", "too-long", "most", 20);
            }
        }

        /** The same door in another zone. */
        public Place in(Zone other) {
            return new Place(other, corridor, side, door);
        }
    }

    /** What can be changed about a room. */
    public record Facts(String number, Place place, RoomFeatures features) {
    }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "floor_id")
    private Floor floor;
    @Column(name = "site_id")
    private UUID siteId;
    private String number;
    @Embedded
    private Place place;
    @Embedded
    private RoomFeatures features;
    @Version
    private long version;

    protected Room() {
    }

    /** @throws Invalid field by field */
    public Room(Floor floor, String number, Place place, RoomFeatures features) {
        this.id = Ids.next();
        this.floor = floor;
        this.siteId = floor.siteId();
        change(number, place, features);
    }

    /** @throws Invalid field by field */
    public final void change(String newNumber, Place newPlace, RoomFeatures newFeatures) {
        checkNumber(newNumber);
        number = newNumber;
        place = newPlace;
        features = newFeatures.checked();
    }

    /** @throws Invalid not 1 to 12 letters, digits or hyphens */
    public static void checkNumber(String number) {
        if (number == null || !number.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}\\-]{0,11}")) {
            throw new Invalid("number", "room-number");
        }
    }

    public UUID id() {
        return id;
    }

    public Floor floor() {
        return floor;
    }

    public UUID siteId() {
        return siteId;
    }

    public String number() {
        return number;
    }

    public Place place() {
        return place;
    }

    public Facts facts() {
        return new Facts(number, place, features);
    }

    public RoomFeatures features() {
        return features;
    }

    public long version() {
        return version;
    }
}
