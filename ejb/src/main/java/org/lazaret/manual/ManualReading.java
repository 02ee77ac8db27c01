package org.lazaret.manual;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.watch.Manual;

/** A reading by thermometer that is kept. It is never changed; a later one that names it withdraws it. */
@Entity
@Table(name = "manual_reading")
public class ManualReading {
    @Id
    private UUID id;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "person_id")
    private UUID person;
    private int centi;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Method method;
    @Column(name = "measured_at")
    private Instant measuredAt;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "device_fault")
    private boolean deviceFault;
    @Column(name = "other_symptom")
    private String otherSymptom;
    @Column(name = "corrects_id")
    private UUID corrects;
    private String reason;
    @ElementCollection
    @CollectionTable(name = "manual_symptom", joinColumns = @JoinColumn(name = "reading_id"))
    @Column(name = "symptom")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<Symptom> symptoms;

    protected ManualReading() {
    }

    ManualReading(UUID site, Measurement measured, Instant recordedAt, UUID by) {
        this.id = measured.id();
        this.site = site;
        this.person = measured.person();
        this.centi = measured.centi();
        this.method = measured.method();
        this.measuredAt = measured.measuredAt();
        this.recordedAt = recordedAt;
        this.recordedBy = by;
        this.deviceFault = measured.deviceFault();
        this.otherSymptom = measured.otherSymptom();
        this.corrects = measured.corrects();
        this.reason = measured.reason();
        this.symptoms = new HashSet<>(measured.symptoms());
    }

    /** What was measured, as it came: two that are equal are one reading, sent twice. */
    public Measurement measured() {
        return new Measurement(id, person, centi, method, measuredAt, symptoms, otherSymptom, deviceFault, corrects, reason);
    }

    /** As the rules see it. */
    Manual asManual() {
        return new Manual(measuredAt.getEpochSecond(), centi);
    }

    UUID person() {
        return person;
    }

    public UUID site() {
        return site;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public UUID recordedBy() {
        return recordedBy;
    }
}
