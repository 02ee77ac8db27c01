package org.lazaret.site;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Ids;

/** A floor of a building, and which risk classes it serves (invariant 5): none named means that any may stand there. */
@Entity
public class Floor {
    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "building_id")
    private Building building;
    /** Of the building; kept here so that keys can hold floor and site together. */
    @Column(name = "site_id")
    private UUID siteId;
    /** As people count: 1 is the ground floor, -1 the first below it. */
    private int number;
    private String label;
    @ElementCollection
    @CollectionTable(name = "floor_risk_class", joinColumns = @JoinColumn(name = "floor_id"))
    @Column(name = "risk_class")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<RiskClass> riskClasses = new TreeSet<>();
    @Version
    private long version;

    protected Floor() {
    }

    public Floor(Building building, int number, String label, Set<RiskClass> riskClasses) {
        this.id = Ids.next();
        this.building = building;
        this.siteId = building.site().id();
        this.number = number;
        change(label, riskClasses);
    }

    final void change(String newLabel, Set<RiskClass> newRiskClasses) {
        label = newLabel;
        riskClasses.retainAll(newRiskClasses);
        riskClasses.addAll(newRiskClasses);
    }

    public UUID id() {
        return id;
    }

    public Building building() {
        return building;
    }

    public UUID siteId() {
        return siteId;
    }

    public int number() {
        return number;
    }

    /** A name beside the number, such as {@code 急诊}; may be {@code null}. */
    public String label() {
        return label;
    }

    public Set<RiskClass> riskClasses() {
        return new TreeSet<>(riskClasses);
    }

    public long version() {
        return version;
    }
}
