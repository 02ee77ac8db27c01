package org.lazaret.room;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How a room stands, as the cycle needs to know it.
 *
 * @param since    when it came to stand so
 * @param soiledAt when the last occupant had physically left, or the dirt was found; {@code null} while it never was
 * @param readyAt  the turnover after the last occupant is over (R30): nobody may be in the room before; {@code null}
 *                 when nobody was, or while it is dirty and the end is not decided
 */
@Embeddable
public record RoomCondition(@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) RoomPhase phase,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Soil soil, Instant since,
        @Column(name = "soiled_at") Instant soiledAt, @Column(name = "ready_at") Instant readyAt) {

    RoomCondition to(RoomPhase next, Soil nextSoil, Instant at) {
        return new RoomCondition(next, nextSoil, at, soiledAt, readyAt);
    }
}
