package org.lazaret.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.shared.Ids;

/** People who live together, under a label a person on the spot recognises: {@code 2栋502 陈家}. */
@Entity
public class Household {
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "site_id", nullable = false)
    private UUID site;
    @Column(nullable = false, length = 100)
    private String label;
    @Column(length = 300)
    private String address;
    @Column(length = 12)
    private String division;
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;
    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;

    protected Household() {
    }

    /**
     * @param site     the site that wrote it down
     * @param label    at most 100 characters
     * @param address  at most 300 characters, or {@code null}
     * @param division GB/T 2260 code of the community, or {@code null}
     */
    public Household(UUID site, String label, String address, String division, Instant recordedAt, UUID recordedBy) {
        this.id = Ids.next();
        this.site = site;
        this.label = label;
        this.address = address;
        this.division = division;
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

    public String address() {
        return address;
    }
}
