package org.lazaret.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;

/** An assessed need of R12 with who assessed it and from when to when it holds, in days of the site's zone. */
@Entity
@Table(name = "person_need")
public class Need {
    @Id
    private UUID id;
    @Column(name = "person_id", nullable = false)
    private UUID person;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private NeedKind kind;
    @Column(nullable = false, length = 100)
    private String assessor;
    @Column(name = "assessed_at", nullable = false)
    private Instant assessedAt;
    @Column(length = 300)
    private String note;
    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;
    @Column(name = "end_day")
    private LocalDate endDay;
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;
    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_by")
    private UUID endedBy;

    protected Need() {
    }

    /**
     * @param endDay first day the need no longer holds (a birth date expected), or {@code null}
     * @throws Invalid a child is derived from the birth date, and a need does not end before it begins
     */
    Need(UUID person, NeedKind kind, String assessor, Instant assessedAt, String note, LocalDate firstDay,
            LocalDate endDay, Instant recordedAt, UUID recordedBy) {
        if (kind == NeedKind.CHILD) {
            throw new Invalid("kind", "derived-from-birth-date");
        }
        if (endDay != null && endDay.isBefore(firstDay)) {
            throw new Invalid("endDay", "ends-before-it-starts");
        }
        this.id = Ids.next();
        this.person = person;
        this.kind = kind;
        this.assessor = assessor;
        this.assessedAt = assessedAt;
        this.note = note;
        this.firstDay = firstDay;
        this.endDay = endDay;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** The need holds no longer from that day on; an end before its first day says that it never held. */
    void endOn(LocalDate day, Instant when, UUID by) {
        endDay = day.isBefore(firstDay) ? firstDay : day;
        endedAt = when;
        endedBy = by;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay) && (endDay == null || day.isBefore(endDay));
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public NeedKind kind() {
        return kind;
    }

    public String assessor() {
        return assessor;
    }

    public Instant assessedAt() {
        return assessedAt;
    }

    public String note() {
        return note;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate endDay() {
        return endDay;
    }

    /** {@code true} once somebody ended it. */
    public boolean isEnded() {
        return endedAt != null;
    }
}
