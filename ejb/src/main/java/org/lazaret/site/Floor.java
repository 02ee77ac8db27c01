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
import org.lazaret.shared.Invalid;

/** A floor of a building, and which risk classes it serves (invariant 5): none named means that any may stand there. */
@Entity
public class Floor {
    private static final int LOWEST = -9;
    private static final int HIGHEST = 150;
    private static final int LABEL_MOST = 20;

    /**
     * What can be changed about a floor.
     *
     * @param number      as people count: 1 is the ground floor, -1 the first below it; −9 to 150, not 0
     * @param label       a name beside the number, such as {@code 急诊}, at most 20 characters; may be {@code null}
     * @param riskClasses whom it serves (invariant 5); empty for everybody
     */
    public record Facts(int number, String label, Set<RiskClass> riskClasses) {

        public Facts {
            riskClasses = riskClasses == null ? Set.of() : Set.copyOf(riskClasses);
        }

        void check() {
            if (number == 0 || number < LOWEST || number > HIGHEST) {
                throw new Invalid("number", "out-of-range", "least", LOWEST, "most", HIGHEST);
            }
            if (label != null && label.length() > LABEL_MOST) {
                throw new Invalid("label", "too-long", "most", LABEL_MOST);
            }
        }
    }

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

    /** @throws Invalid number or label are out of range */
    public Floor(Building building, Facts facts) {
        this.id = Ids.next();
        this.building = building;
        this.siteId = building.site().id();
        change(facts);
    }

    /** @throws Invalid number or label are out of range */
    final void change(Facts facts) {
        facts.check();
        number = facts.number();
        label = facts.label();
        riskClasses.retainAll(facts.riskClasses());
        riskClasses.addAll(facts.riskClasses());
    }

    public Facts facts() {
        return new Facts(number, label, riskClasses);
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
