package org.lazaret.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.alert.Alert;
import org.lazaret.watch.Kind;

/** One thing that was open when a shift was handed over: an alert, or a check that nobody had made. */
@Embeddable
public class Matter {
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "alert_id")
    private UUID alert;
    @Column(name = "due_at")
    private Instant dueAt;

    protected Matter() {
    }

    static Matter of(Alert alert) {
        Matter matter = new Matter();
        matter.kind = alert.kind();
        matter.person = alert.person();
        matter.alert = alert.id();
        return matter;
    }

    static Matter missed(UUID person, Instant dueAt) {
        Matter matter = new Matter();
        matter.kind = Kind.MISSED_CHECK;
        matter.person = person;
        matter.dueAt = dueAt;
        return matter;
    }

    public Kind kind() {
        return kind;
    }

    public UUID person() {
        return person;
    }

    /** @return {@code null} for a check */
    public UUID alert() {
        return alert;
    }

    /** When the check was due; {@code null} for an alert. */
    public Instant dueAt() {
        return dueAt;
    }
}
