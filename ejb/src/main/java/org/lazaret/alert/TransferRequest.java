package org.lazaret.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.alert.AlertStep.Signed;
import org.lazaret.shared.Ids;

/** Somebody with a confirmed fever is to go to a hospital; open until it is withdrawn. */
@Entity
@Table(name = "transfer_request")
public class TransferRequest {
    @Id
    private UUID id;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "alert_id")
    private UUID alert;
    @Column(name = "requested_at")
    private Instant requestedAt;
    @Column(name = "requested_by")
    private UUID requestedBy;
    private String reason;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;
    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected TransferRequest() {
    }

    TransferRequest(Alert alert, Signed signed, String reason) {
        id = Ids.next();
        site = alert.site();
        person = alert.person();
        this.alert = alert.id();
        requestedAt = signed.recordedAt();
        requestedBy = signed.by();
        this.reason = reason;
    }

    void withdraw(Signed signed, String why) {
        withdrawnAt = signed.recordedAt();
        withdrawnBy = signed.by();
        withdrawnReason = why;
    }

    public UUID id() {
        return id;
    }

    public Instant requestedAt() {
        return requestedAt;
    }
}
