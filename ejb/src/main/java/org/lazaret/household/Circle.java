package org.lazaret.household;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.shared.Ids;

/** People who belong together, under a label that a person on the spot recognises, as a site wrote it down. */
@MappedSuperclass
public abstract class Circle {
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "site_id", nullable = false)
    private UUID site;
    @Column(nullable = false, length = 100)
    private String label;
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;
    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;

    protected Circle() {
    }

    /** @param label at most 100 characters */
    Circle(UUID site, String label, Instant recordedAt, UUID recordedBy) {
        this.id = Ids.next();
        this.site = site;
        this.label = label;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    public UUID id() {
        return id;
    }

    /** The site that wrote it down. */
    public UUID site() {
        return site;
    }

    public String label() {
        return label;
    }
}
