package org.lazaret.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Something that was written down is taken back, by whom, when and why; the row stays (invariant 12). */
@Embeddable
public record Withdrawal(@Column(name = "withdrawn_at") Instant at, @Column(name = "withdrawn_by") UUID by,
        @Column(name = "withdrawn_reason") String reason) {
    private static final int REASON_MAX = 500;

    /**
     * @param reason   1–500 characters
     * @throws Invalid no reason, or too long a one
     */
    public static Withdrawal of(String reason, Instant at, UUID by) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw new Invalid("reason", "missing");
        }
        if (why.length() > REASON_MAX) {
            throw new Invalid("reason", "too-long", "most", REASON_MAX);
        }
        return new Withdrawal(at, by, why);
    }
}
