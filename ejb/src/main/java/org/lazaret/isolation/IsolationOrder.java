package org.lazaret.isolation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.protocol.Place;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.Versions;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;

/**
 * Somebody with the right to do so puts a person into isolation. What it says is not changed; the rules it runs under may
 * be, by a recorded migration, and the day it counts from, by a recorded restart of the clock (R8).
 */
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
    private int migrations;
    @Column(name = "rules_of")
    private LocalDate rulesOf;
    @Column(name = "rules_known_at")
    private Instant rulesKnownAt;
    private int restarts;
    @Column(name = "clock_open")
    private boolean clockOpen;

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

    /**
     * From now on it runs under other rules.
     *
     * @param after  what they make of its class
     * @param day    whose rules they are, by the calendar of the site
     * @param reason 1–500 characters
     */
    public OrderMigration migrate(Term after, LocalDate day, Occurrence when, UUID by, String reason) {
        OrderMigration migration = new OrderMigration(id, migrations, term, after, day, when, by, reason);
        migrations++;
        term = after;
        rulesOf = day;
        rulesKnownAt = when.recordedAt();
        return migration;
    }

    /**
     * From now on it counts from another day, or from one that has not come.
     *
     * @param after  what day 0 rests on; while {@code open} what it rested on last
     * @param open   whether the last exposure is not over: there is no day 0 yet
     * @param reason 1–500 characters; {@code null} where it follows from the last positive having left
     */
    public OrderRestart restart(Exposure after, boolean open, Occurrence when, UUID by, String reason) {
        OrderRestart restart = new OrderRestart(id, restarts, new OrderRestart.Clock(exposure, clockOpen),
                new OrderRestart.Clock(after, open), when, by, reason);
        restarts++;
        exposure = after;
        clockOpen = open;
        return restart;
    }

    /** How far it has come by the clock that counts now; {@code null} where nothing was computed. */
    public Progress progress(ZoneId zone, Instant now) {
        return clockOpen ? Progress.waiting(term) : Progress.of(exposure, term, zone, now);
    }

    /** The rules it runs under; empty where no version had one for the class on the day of the order. */
    public Optional<Protocol> protocol(Versions versions, Place place, ZoneId zone) {
        return term().map(own -> versions.under(own.version(), place, rulesOf(zone), rulesKnownAt == null ? occurrence.recordedAt() : rulesKnownAt));
    }

    private LocalDate rulesOf(ZoneId zone) {
        return rulesOf == null ? LocalDate.ofInstant(occurrence.occurredAt(), zone) : rulesOf;
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

    /** What day 0 rests on now: the last exposure known, restarts of the clock among them. */
    public Exposure exposure() {
        return exposure;
    }

    /** Whether the clock restarts on a day that has not come, because the last positive is still inside (R8). */
    public boolean clockOpen() {
        return clockOpen;
    }

    /** How often the clock was set since the order was given. */
    public int restarts() {
        return restarts;
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
