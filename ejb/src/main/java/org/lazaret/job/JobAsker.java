package org.lazaret.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.lazaret.access.Caller;

/** Who asked for a job, as they were called and from which address; kept as it was then. */
@Embeddable
record JobAsker(@Column(name = "asked_by", nullable = false) UUID user,
        @Column(name = "asked_by_name", nullable = false, length = 200) String name,
        @Column(name = "asked_from", nullable = false, length = 60) String address) {

    static JobAsker of(Caller caller) {
        return new JobAsker(caller.user(), caller.name(), caller.address());
    }
}
