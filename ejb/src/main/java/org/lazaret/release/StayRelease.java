package org.lazaret.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.clearance.Clearance;
import org.lazaret.clearance.Clearance.Decision;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.shared.Ids;
import org.lazaret.stay.Stay;

/** A decision that somebody may leave, with all it rested on and under which version; never changed. */
@Entity
@Immutable
@Table(name = "stay_release")
public class StayRelease {
    @Id
    private UUID id;
    @Column(name = "stay_id")
    private UUID stay;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "order_id")
    private UUID order;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Decision decision;
    @Column(name = "override_id")
    private UUID override;
    @Column(name = "protocol_version_id")
    private UUID protocolVersion;
    @Column(name = "leads_to")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LeadsTo leadsTo;
    @Column(name = "eligible_since")
    private Instant eligibleSince;
    private String evidence;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected StayRelease() {
    }

    /** @param override {@code null} unless it is by one */
    StayRelease(Stay stay, IsolationOrder ordered, Clearance answer, UUID override, Instant at, UUID by) {
        id = Ids.next();
        this.stay = stay.id();
        site = stay.site();
        person = stay.person();
        order = ordered.id();
        decision = answer.decision();
        this.override = override;
        protocolVersion = ordered.term().map(term -> term.version()).orElse(null);
        leadsTo = answer.leadsTo();
        eligibleSince = answer.decision() == Decision.ELIGIBLE ? answer.earliest() : null;
        evidence = Evidence.of(answer);
        recordedAt = at;
        recordedBy = by;
    }

    public UUID id() {
        return id;
    }

    public UUID stay() {
        return stay;
    }

    public UUID site() {
        return site;
    }

    public UUID person() {
        return person;
    }

    public UUID order() {
        return order;
    }

    public Decision decision() {
        return decision;
    }

    /** {@code null} unless it is by one. */
    public UUID override() {
        return override;
    }

    /** {@code null} where no version has a rule for the class. */
    public UUID protocolVersion() {
        return protocolVersion;
    }

    public LeadsTo leadsTo() {
        return leadsTo;
    }

    /** As it was written then, JSON. */
    public String evidence() {
        return evidence;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public UUID recordedBy() {
        return recordedBy;
    }
}
