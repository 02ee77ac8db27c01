package org.lazaret.site;

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
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;

/** Something in a corridor by which people find their way and along which dirt and clean are kept apart. */
@Entity
public class Landmark {
    private static final int DOOR_MOST = 500;

    public enum Kind { STAIRS, LIFT, EXIT, BUFFER, NURSE_STATION }

    /**
     * What can be changed about a landmark.
     *
     * @param name   1–30 characters
     * @param nameEn at most 60; may be {@code null}
     * @param door   it stands after the doors of this order, 0 (before the first) to 500
     */
    @Embeddable
    public record Facts(@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Kind kind, String name,
            @Column(name = "name_en") String nameEn, int door) {

        void check() {
            if (kind == null) {
                throw new Invalid("kind", "required");
            }
            PlaceName.check(name, nameEn);
            if (door < 0 || door > DOOR_MOST) {
                throw new Invalid("door", "out-of-range", "least", 0, "most", DOOR_MOST);
            }
        }
    }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "floor_id")
    private Floor floor;
    @Embedded
    private Facts facts;
    @Column(name = "retired_at")
    private Instant retiredAt;
    @Column(name = "retired_by")
    private UUID retiredBy;
    @Version
    private long version;

    protected Landmark() {
    }

    /** @throws Invalid field by field */
    public Landmark(Floor floor, Facts facts) {
        this.id = Ids.next();
        this.floor = floor;
        change(facts);
    }

    /** @throws Invalid field by field */
    final void change(Facts changed) {
        changed.check();
        facts = changed;
    }

    /** It is no longer there; the row stays. */
    void retire(Instant at, UUID by) {
        retiredAt = at;
        retiredBy = by;
    }

    public UUID id() {
        return id;
    }

    public Floor floor() {
        return floor;
    }

    public Facts facts() {
        return facts;
    }

    public Kind kind() {
        return facts.kind();
    }

    public String name() {
        return facts.name();
    }

    public String nameEn() {
        return facts.nameEn();
    }

    public int door() {
        return facts.door();
    }

    public boolean retired() {
        return retiredAt != null;
    }

    public long version() {
        return version;
    }
}
