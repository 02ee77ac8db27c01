package org.lazaret.laboratory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a tube went out, once, and with which others. */
@Entity
@Table(name = "consigned_tube")
class Consigned {
    @Id
    @Column(name = "tube_id")
    private UUID tube;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consignment_id")
    private Consignment consignment;
    @Column(name = "site_id")
    private UUID site;

    protected Consigned() {
    }

    Consigned(UUID tube, Consignment consignment) {
        this.tube = tube;
        this.consignment = consignment;
        this.site = consignment.site();
    }

    UUID tube() {
        return tube;
    }

    Consignment consignment() {
        return consignment;
    }
}
