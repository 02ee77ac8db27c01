package org.lazaret.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lazaret.access.Caller;
import org.lazaret.shared.Ids;
import org.lazaret.stay.Stay;

/**
 * "What was missed that day is made up on this one", signed; of the rows of one person and missed day the last one stands. A row
 * without a day takes the plan back, and says why.
 */
@Entity
@Immutable
@Table(name = "make_up_plan")
public class MakeUpPlan {
    @Id
    private UUID id;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "stay_id")
    private UUID stay;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "planned_on")
    private LocalDate plannedOn;
    private int seq;
    private Integer replaces;
    @Column(name = "make_up_on")
    private LocalDate on;
    private String reason;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "recorded_by_name")
    private String recordedByName;

    protected MakeUpPlan() {
    }

    private MakeUpPlan(Stay stay, LocalDate plannedOn, MakeUpPlan before, LocalDate on, String reason, Instant now, Caller by) {
        id = Ids.next();
        site = stay.site();
        this.stay = stay.id();
        person = stay.person();
        this.plannedOn = plannedOn;
        seq = before == null ? 1 : before.seq + 1;
        replaces = before == null ? null : before.seq;
        this.on = on;
        this.reason = reason;
        recordedAt = now;
        recordedBy = by.user();
        recordedByName = by.name();
    }

    /** The first plan for a day that was missed. */
    public static MakeUpPlan of(Stay stay, LocalDate plannedOn, LocalDate on, Instant now, Caller by) {
        return new MakeUpPlan(stay, plannedOn, null, on, null, now, by);
    }

    /** The same test on another day. @param under the stay during which it is planned anew */
    public MakeUpPlan movedTo(LocalDate day, Stay under, Instant now, Caller by) {
        return new MakeUpPlan(under, plannedOn, this, day, null, now, by);
    }

    /** @param under the stay during which that is said */
    public MakeUpPlan takenBack(String why, Stay under, Instant now, Caller by) {
        return new MakeUpPlan(under, plannedOn, this, null, why, now, by);
    }

    public UUID id() {
        return id;
    }

    public UUID site() {
        return site;
    }

    public UUID stay() {
        return stay;
    }

    public UUID person() {
        return person;
    }

    /** The planned day that was missed. */
    public LocalDate plannedOn() {
        return plannedOn;
    }

    /** The day of the make-up; {@code null} on a row that takes the plan back. */
    public LocalDate on() {
        return on;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedByName() {
        return recordedByName;
    }
}
