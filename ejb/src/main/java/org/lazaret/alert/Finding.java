package org.lazaret.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.alert.AlertStep.Found;

/**
 * What the second method said last.
 *
 * @param at when somebody first rechecked
 */
@Embeddable
public record Finding(@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Found found, @Column(name = "rechecked_at") Instant at) {
    static final Finding NONE = new Finding(null, null);
}
