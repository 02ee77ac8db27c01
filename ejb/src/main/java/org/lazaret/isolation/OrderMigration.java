package org.lazaret.isolation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;

/** A running order went over to another version (settled reading 3): from what to what, by whom, when and why. */
@Entity
@Table(name = "order_migration")
public class OrderMigration {
    @Id
    private UUID id;
    @Column(name = "order_id")
    private UUID order;
    private int seq;
    @Embedded
    @AttributeOverride(name = "version", column = @Column(name = "from_version_id"))
    @AttributeOverride(name = "convention", column = @Column(name = "from_day_convention"))
    @AttributeOverride(name = "daysCentral", column = @Column(name = "from_days_central"))
    @AttributeOverride(name = "daysHome", column = @Column(name = "from_days_home"))
    private Term before;
    @Embedded
    private Term after;
    @Column(name = "rules_of")
    private LocalDate rulesOf;
    @Embedded
    private Occurrence when;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    private String reason;

    protected OrderMigration() {
    }

    OrderMigration(UUID order, int seq, Term before, Term after, LocalDate rulesOf, Occurrence when, UUID by, String reason) {
        id = Ids.next();
        this.order = order;
        this.seq = seq;
        this.before = before;
        this.after = after;
        this.rulesOf = rulesOf;
        this.when = when;
        recordedBy = by;
        this.reason = reason;
    }

    public UUID id() {
        return id;
    }

    public UUID order() {
        return order;
    }

    /** Empty where nothing was computed before. */
    public Optional<Term> before() {
        return Optional.ofNullable(before);
    }

    public Term after() {
        return after;
    }

    /** The rules of this day hold for the order from then on. */
    public LocalDate rulesOf() {
        return rulesOf;
    }

    public Occurrence when() {
        return when;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public String reason() {
        return reason;
    }
}
