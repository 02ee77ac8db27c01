package org.lazaret.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Ids;

/** Something in a corridor by which people find their way and along which dirt and clean are kept apart. */
@Entity
public class Landmark {

    public enum Kind { STAIRS, LIFT, EXIT, BUFFER, NURSE_STATION }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "floor_id")
    private Floor floor;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;
    private String name;
    @Column(name = "name_en")
    private String nameEn;
    /** It stands after the doors of this order: 0 before the first, a large number at the end. */
    private int door;

    protected Landmark() {
    }

    public Landmark(Floor floor, Kind kind, String name, String nameEn, int door) {
        this.id = Ids.next();
        this.floor = floor;
        this.kind = kind;
        this.name = name;
        this.nameEn = nameEn;
        this.door = door;
    }

    public UUID id() {
        return id;
    }

    public Floor floor() {
        return floor;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public int door() {
        return door;
    }
}
