package org.lazaret.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.protocol.Specimen;
import org.lazaret.shared.Withdrawal;

/** A swab that was taken. It is never changed; one that was written down by mistake is withdrawn. */
@Entity
public class Sample {
    @Id
    private UUID id;
    @Column(name = "site_id")
    private UUID site;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tube_id")
    private Tube tube;
    private int capacity;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Contents contents;
    private int place;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Subject subject;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "room_id")
    private UUID room;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Specimen specimen;
    @Column(name = "collected_at")
    private Instant collectedAt;
    @Column(name = "collected_on")
    private LocalDate collectedOn;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "planned_on")
    private LocalDate plannedOn;
    @Column(name = "make_up_for")
    private LocalDate makeUpFor;
    @Column(name = "retest_of")
    private UUID retestOf;
    @Column(name = "recall_of")
    private UUID recallOf;
    @Column(name = "pair_of")
    private UUID pairOf;
    @Embedded
    private Withdrawal withdrawal;

    protected Sample() {
    }

    /**
     * @param place       in the tube, from 1
     * @param collectedOn by the calendar of the site
     */
    Sample(Swab swab, Tube tube, int place, LocalDate collectedOn, Instant recordedAt, UUID by) {
        this.id = swab.id();
        this.site = tube.site();
        this.tube = tube;
        this.capacity = tube.capacity();
        this.contents = tube.contents();
        this.place = place;
        this.subject = swab.subject();
        this.person = swab.person();
        this.room = swab.room();
        this.specimen = swab.specimen();
        this.collectedAt = swab.collectedAt();
        this.collectedOn = collectedOn;
        this.recordedAt = recordedAt;
        this.recordedBy = by;
        this.plannedOn = swab.answers().plannedOn();
        this.makeUpFor = swab.answers().makeUpFor();
        this.retestOf = swab.answers().retestOf();
        this.recallOf = swab.answers().recallOf();
        this.pairOf = swab.answers().pairOf();
    }

    /** @throws SampleWithdrawnBefore it does not stand */
    void withdraw(Withdrawal why) {
        if (withdrawal != null) {
            throw new SampleWithdrawnBefore(id, withdrawal);
        }
        withdrawal = why;
    }

    /** As it came: two that are equal are one sample, sent twice. */
    public Swab swab() {
        return new Swab(id, subject, person, room, collectedAt, specimen, tube.code(), answers());
    }

    public Swab.Answers answers() {
        return new Swab.Answers(plannedOn, makeUpFor, retestOf, recallOf, pairOf);
    }

    public UUID id() {
        return id;
    }

    public UUID site() {
        return site;
    }

    public Tube tube() {
        return tube;
    }

    /** In the tube, from 1. */
    public int place() {
        return place;
    }

    public Subject subject() {
        return subject;
    }

    /** {@code null} for a room sampled for nobody's release. */
    public UUID person() {
        return person;
    }

    public UUID room() {
        return room;
    }

    public Specimen specimen() {
        return specimen;
    }

    public Instant collectedAt() {
        return collectedAt;
    }

    /** By the calendar of the site. */
    public LocalDate collectedOn() {
        return collectedOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public boolean stands() {
        return withdrawal == null;
    }

    /** {@code null} while it stands. */
    public Withdrawal withdrawal() {
        return withdrawal;
    }
}
