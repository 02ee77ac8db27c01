package org.lazaret.patch;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a patch stands, and since when. */
@Embeddable
public record PatchCondition(@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) PatchPhase phase, Instant since) {
}
