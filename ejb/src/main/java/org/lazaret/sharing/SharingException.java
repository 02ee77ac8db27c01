package org.lazaret.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Withdrawal;

/** Somebody assessed that two people may share a room at a site, and why; withdrawn by a signed date, never deleted. */
@Entity
@Table(name = "sharing_exception")
public class SharingException {
    @Id
    private UUID id;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "companion_id")
    private UUID companion;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SharingGround ground;
    private String assessor;
    private String reason;
    @Embedded
    private Occurrence occurrence;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Embedded
    private Withdrawal withdrawal;

    protected SharingException() {
    }

    SharingException(UUID site, SharingExceptions.Assessment assessment, Occurrence occurrence, UUID by) {
        this.id = Ids.next();
        this.site = site;
        this.person = assessment.person();
        this.companion = assessment.companion();
        this.ground = assessment.ground();
        this.assessor = assessment.assessor();
        this.reason = assessment.reason();
        this.occurrence = occurrence;
        this.recordedBy = by;
    }

    void withdraw(Withdrawal taken) {
        withdrawal = taken;
    }

    public UUID id() {
        return id;
    }

    public UUID site() {
        return site;
    }

    public UUID person() {
        return person;
    }

    /** With whom; {@code null} for a kin group, which is everybody of it. */
    public UUID companion() {
        return companion;
    }

    public SharingGround ground() {
        return ground;
    }

    public String assessor() {
        return assessor;
    }

    public String reason() {
        return reason;
    }

    public Occurrence occurrence() {
        return occurrence;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** {@code null} while it holds. */
    public Withdrawal withdrawal() {
        return withdrawal;
    }
}
