package org.lazaret.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How an alert stands, and until when.
 *
 * @param dueAt     when it is handed on if nobody acts; {@code null} when it is not
 * @param closedAt  {@code null} while it is open
 * @param coveredBy the alert of the fever that closed it; {@code null} for none
 */
@Embeddable
record Standing(@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) AlertState state, @Column(name = "due_at") Instant dueAt,
        @Column(name = "closed_at") Instant closedAt, @Column(name = "covered_by") UUID coveredBy) {

    static Standing open(AlertState state, Instant dueAt) {
        return new Standing(state, dueAt, null, null);
    }

    /** Nobody is waited for any more: confirmed or closed. */
    static Standing after(AlertState state, Instant at) {
        return new Standing(state, null, state == AlertState.CLOSED ? at : null, null);
    }

    static Standing coveredBy(UUID fever, Instant at) {
        return new Standing(AlertState.CLOSED, null, at, fever);
    }
}
