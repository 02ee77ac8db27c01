package org.lazaret.room;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Invalid;

/**
 * What a room offers; what is not known is {@code null} and is not shown.
 *
 * @param accessible   by wheelchair, without steps
 * @param capacity     persons it can hold, 1–20
 * @param areaM2       floor area, 0 < x < 1000 (R30: a single room has 8 m² or more)
 * @param bedDistanceM smallest distance between two beds (R26, R30: 1 m or more)
 * @param note         in plain words
 */
@Embeddable
public record RoomFeatures(@Column(name = "own_bathroom") boolean ownBathroom,
        @Column(name = "has_window") boolean window,
        @Column(name = "air_conditioning") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) AirConditioning airConditioning,
        @Column(name = "is_accessible") boolean accessible, int capacity, @Column(name = "area_m2") BigDecimal areaM2,
        @Column(name = "bed_distance_m") BigDecimal bedDistanceM, String note) {

    public enum AirConditioning { NONE, SPLIT, CENTRAL_SHARED }

    /** A plain single room with what R11 asks for. */
    public static RoomFeatures single() {
        return new RoomFeatures(true, true, AirConditioning.SPLIT, false, 1, null, null, null);
    }

    /** @throws Invalid field by field */
    public RoomFeatures checked() {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (airConditioning == null) {
            wrong.add(Invalid.Field.of("airConditioning", "required"));
        }
        if (capacity < 1 || capacity > 20) {
            wrong.add(Invalid.Field.of("capacity", "out-of-range", "least", 1, "most", 20));
        }
        between(wrong, "areaM2", areaM2, 1000);
        between(wrong, "bedDistanceM", bedDistanceM, 50);
        if (note != null && note.length() > 500) {
            wrong.add(Invalid.Field.of("note", "too-long", "most", 500));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return this;
    }

    private static void between(List<Invalid.Field> wrong, String path, BigDecimal value, int below) {
        if (value != null && (value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(below)) >= 0)) {
            wrong.add(Invalid.Field.of(path, "out-of-range", "least", 0, "most", below));
        }
    }
}
