package org.lazaret.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Withdrawal;

/** One dose of a vaccine. */
@Entity
@Table(name = "person_vaccination")
public class Vaccination {
    @Id
    private UUID id;
    @Column(name = "person_id", nullable = false)
    private UUID person;
    @Column(nullable = false, length = 100)
    private String vaccine;
    @Column(nullable = false)
    private int dose;
    @Column(name = "given_on")
    private LocalDate givenOn;
    @Column(length = 60)
    private String batch;
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;
    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;
    @Embedded
    private Withdrawal withdrawal;

    protected Vaccination() {
    }

    /**
     * @param dose    1–12
     * @param givenOn or {@code null} when nobody remembers the day
     */
    Vaccination(UUID person, String vaccine, int dose, LocalDate givenOn, String batch, Instant recordedAt,
            UUID recordedBy) {
        this.id = Ids.next();
        this.person = person;
        this.vaccine = vaccine;
        this.dose = dose;
        this.givenOn = givenOn;
        this.batch = batch;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    void withdraw(Withdrawal taken) {
        withdrawal = taken;
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    public UUID person() {
        return person;
    }

    public UUID id() {
        return id;
    }

    public String vaccine() {
        return vaccine;
    }

    public int dose() {
        return dose;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    public String batch() {
        return batch;
    }
}
