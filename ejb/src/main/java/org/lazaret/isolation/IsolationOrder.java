package org.lazaret.isolation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;

/** Somebody with the right to do so puts a person into isolation. It is given once and not changed. */
@Entity
@Table(name = "isolation_order")
public class IsolationOrder {

    /**
     * What the order says.
     *
     * @param authority who ordered, at most 100 characters
     * @param reason    at most 500 characters
     * @param legalBasis at most 300 characters, or {@code null}
     */
    public record Text(String authority, String reason, String legalBasis) {
    }

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "risk_class")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RiskClass riskClass;
    @Embedded
    private Exposure exposure;
    private String authority;
    private String reason;
    @Column(name = "legal_basis")
    private String legalBasis;
    @Embedded
    private Term term;
    @Embedded
    private Occurrence occurrence;
    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected IsolationOrder() {
    }

    public IsolationOrder(UUID person, UUID site, RiskClass riskClass, Exposure exposure, Text text, Term term,
            Occurrence when, UUID by) {
        this.id = Ids.next();
        this.person = person;
        this.site = site;
        this.riskClass = riskClass;
        this.exposure = exposure;
        this.authority = text.authority();
        this.reason = text.reason();
        this.legalBasis = text.legalBasis();
        this.term = term;
        this.occurrence = when;
        this.recordedBy = by;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public UUID site() {
        return site;
    }

    public RiskClass riskClass() {
        return riskClass;
    }

    public Exposure exposure() {
        return exposure;
    }

    public Text text() {
        return new Text(authority, reason, legalBasis);
    }

    /** Empty when no version had a rule for the class: nothing is computed, and screens say so. */
    public Optional<Term> term() {
        return Optional.ofNullable(term);
    }

    public Occurrence when() {
        return occurrence;
    }

    public UUID recordedBy() {
        return recordedBy;
    }
}
