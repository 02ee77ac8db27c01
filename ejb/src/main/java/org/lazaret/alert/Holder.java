package org.lazaret.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Who looks after an alert.
 *
 * @param at when somebody first did
 */
@Embeddable
public record Holder(@Column(name = "holder") UUID user, @Column(name = "holder_name") String name, @Column(name = "acknowledged_at") Instant at) {
    static final Holder NOBODY = new Holder(null, null, null);
}
