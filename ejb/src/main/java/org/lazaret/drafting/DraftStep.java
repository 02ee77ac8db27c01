package org.lazaret.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.access.Caller;

/**
 * What somebody did with a draft.
 *
 * @param reason {@code null} where none is asked for
 */
@Embeddable
public record DraftStep(@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Kind kind, Instant at, UUID author,
        @Column(name = "author_name") String authorName, String reason) {

    /** What can be done. */
    public enum Kind { BEGUN, CHANGED, SUBMITTED, APPROVED, SENT_BACK, DROPPED, ACTIVATED }

    static DraftStep of(Kind kind, Caller caller, Instant at, String reason) {
        return new DraftStep(kind, at, caller.user(), caller.name(), reason);
    }
}
