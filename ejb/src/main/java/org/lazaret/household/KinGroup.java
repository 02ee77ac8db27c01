package org.lazaret.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.shared.Ids;

/** People who may share a room by kinship (invariant 3), whether they live together or not. */
@Entity
@Table(name = "kin_group")
public class KinGroup {
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

    protected KinGroup() {
    }

    /** @param label at most 100 characters: {@code 陈桂花与孙女} */
    public KinGroup(UUID site, String label, Instant recordedAt, UUID recordedBy) {
        this.id = Ids.next();
        this.site = site;
        this.label = label;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    public UUID id() {
        return id;
    }

    public UUID site() {
        return site;
    }

    public String label() {
        return label;
    }
}
