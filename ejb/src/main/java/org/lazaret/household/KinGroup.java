package org.lazaret.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** People who may share a room by kinship (invariant 3), whether they live together or not: {@code 陈桂花与孙女}. */
@Entity
@Table(name = "kin_group")
public class KinGroup extends Circle {
    protected KinGroup() {
    }

    /** @param label at most 100 characters */
    public KinGroup(UUID site, String label, Instant recordedAt, UUID recordedBy) {
        super(site, label, recordedAt, recordedBy);
    }
}
