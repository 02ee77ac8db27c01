package org.lazaret.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** People who live together: {@code 2栋502 陈家}. */
@Entity
public class Household extends Circle {
    @Column(length = 300)
    private String address;
    @Column(length = 12)
    private String division;

    protected Household() {
    }

    /**
     * @param site     the site that wrote it down
     * @param label    at most 100 characters
     * @param address  at most 300 characters, or {@code null}
     * @param division GB/T 2260 code of the community, or {@code null}
     */
    public Household(UUID site, String label, String address, String division, Instant recordedAt, UUID recordedBy) {
        super(site, label, recordedAt, recordedBy);
        this.address = address;
        this.division = division;
    }

    public String address() {
        return address;
    }
}
