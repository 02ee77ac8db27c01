package org.lazaret.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lazaret.shared.Ids;

/** The close contact through whom somebody is a secondary one (R2); a later row corrects an earlier one. */
@Entity
@Immutable
@Table(name = "linked_contact")
public class LinkedContact {
    @Id
    private UUID id;
    @Column(name = "order_id")
    private UUID order;
    @Column(name = "contact_order_id")
    private UUID contactOrder;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected LinkedContact() {
    }

    public LinkedContact(UUID order, UUID contactOrder, Instant at, UUID by) {
        id = Ids.next();
        this.order = order;
        this.contactOrder = contactOrder;
        recordedAt = at;
        recordedBy = by;
    }

    public UUID id() {
        return id;
    }
}
