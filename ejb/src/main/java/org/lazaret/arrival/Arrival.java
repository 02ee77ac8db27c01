package org.lazaret.arrival;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.lazaret.stay.Stay;

/** What was said of somebody's coming and belongs neither to the person nor to the stay. */
@Entity
public class Arrival {
    @Id
    @Column(name = "stay_id")
    private UUID stay;
    @Column(name = "site_id", nullable = false)
    private UUID site;
    @Column(name = "row_digest", length = 64)
    private String rowDigest;
    @Column(length = 100)
    private String transport;
    @Column(length = 60)
    private String relation;
    @Column(length = 500)
    private String note;

    protected Arrival() {
    }

    Arrival(Stay stay, Coming coming, String rowDigest) {
        this.stay = stay.id();
        this.site = stay.site();
        this.rowDigest = rowDigest;
        this.transport = coming.transport();
        this.relation = coming.relation();
        this.note = coming.note();
    }
}
