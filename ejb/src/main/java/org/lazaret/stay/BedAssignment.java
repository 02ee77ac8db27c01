package org.lazaret.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Period;
import org.lazaret.site.SiteKind;

/** The period of a stay in a bed: planned, then open, then ended; or planned and given up. */
@Entity
@Table(name = "bed_assignment")
public class BedAssignment {

    /** On what ground somebody is in the room (invariant 3). */
    public enum Occupancy {
        /** Alone in the room when coming. */
        FIRST,
        /** With somebody else, by a recorded exception. */
        EXCEPTION,
        /** A ward holds as many as it has beds. */
        WARD
    }

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "stay_id")
    private UUID stay;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "site_kind")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SiteKind siteKind;
    @Column(name = "room_id")
    private UUID room;
    @Column(name = "bed_id")
    private UUID bed;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Occupancy occupancy;
    @Column(name = "exception_id")
    private UUID exception;
    @Column(name = "planned_from")
    private Instant plannedFrom;
    @Column(name = "planned_to")
    private Instant plannedTo;
    @Column(name = "began_at")
    private Instant beganAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "given_up_at")
    private Instant givenUpAt;
    private String reason;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "ended_recorded")
    private Instant endedRecorded;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "resumes_id")
    private UUID resumes;

    protected BedAssignment() {
    }

    /** @param exception by which somebody joins others; {@code null} for the first in the room and in wards */
    static BedAssignment planned(Stay stay, Place place, UUID exception, Period period, Occurrence when, UUID by) {
        BedAssignment made = new BedAssignment();
        made.id = Ids.next();
        made.stay = stay.id();
        made.person = stay.person();
        made.site = stay.site();
        made.siteKind = stay.siteKind();
        made.room = place.room();
        made.bed = place.bed();
        made.plannedFrom = period.from();
        made.plannedTo = period.to();
        made.by(exception);
        made.recordedAt = when.recordedAt();
        made.recordedBy = by;
        return made;
    }

    /** A bed and the room it stands in. */
    public record Place(UUID room, UUID bed) {
    }

    private void by(UUID allowed) {
        exception = siteKind == SiteKind.HOSPITAL ? null : allowed;
        occupancy = siteKind == SiteKind.HOSPITAL ? Occupancy.WARD : exception == null ? Occupancy.FIRST : Occupancy.EXCEPTION;
    }

    /**
     * The person is in the bed from now on.
     *
     * @param until planned end; {@code null} when nobody knows
     */
    void begin(UUID allowed, Instant until, Occurrence when) {
        by(allowed);
        beganAt = when.occurredAt();
        plannedFrom = until == null || plannedFrom.isBefore(until) ? plannedFrom : beganAt;
        plannedTo = until;
    }

    void end(String why, Occurrence when, UUID who) {
        if (!when.occurredAt().isAfter(beganAt)) {
            throw new Invalid("occurredAt", "before-last-step", "since", beganAt);
        }
        endedAt = when.occurredAt();
        sign(why, when, who);
    }

    void giveUp(String why, Occurrence when, UUID who) {
        givenUpAt = when.occurredAt();
        sign(why, when, who);
    }

    /** The same bed from now on, because its end was a mistake; it names the row that ended. */
    BedAssignment resumed(Occurrence when, UUID by) {
        BedAssignment again = new BedAssignment();
        again.id = Ids.next();
        again.stay = stay;
        again.person = person;
        again.site = site;
        again.siteKind = siteKind;
        again.room = room;
        again.bed = bed;
        again.occupancy = occupancy;
        again.exception = exception;
        again.plannedFrom = when.occurredAt();
        again.plannedTo = plannedTo == null || !plannedTo.isAfter(when.occurredAt()) ? null : plannedTo;
        again.beganAt = when.occurredAt();
        again.recordedAt = when.recordedAt();
        again.recordedBy = by;
        again.resumes = id;
        return again;
    }

    boolean beganSince(Instant instant) {
        return beganAt != null && beganAt.isAfter(instant);
    }

    private void sign(String why, Occurrence when, UUID who) {
        reason = why;
        endedRecorded = when.recordedAt();
        endedBy = who;
    }

    public UUID id() {
        return id;
    }

    public UUID stay() {
        return stay;
    }

    public UUID person() {
        return person;
    }

    public Place place() {
        return new Place(room, bed);
    }

    public boolean isPlanned() {
        return beganAt == null && givenUpAt == null;
    }

    public boolean isOpen() {
        return beganAt != null && endedAt == null;
    }

    public Instant plannedTo() {
        return plannedTo;
    }
}
