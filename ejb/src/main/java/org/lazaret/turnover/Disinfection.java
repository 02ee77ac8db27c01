package org.lazaret.turnover;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.room.Room;
import org.lazaret.room.RoomRules;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;

/** Proof that a room was disinfected: who, with what, how strong, how long (R19). */
@Entity
@Immutable
@Table(name = "room_disinfection")
public class Disinfection {

    /**
     * What those who did it say.
     *
     * @param team       who did it, by name
     * @param mgPerLitre strength in mg/L
     * @param minutes    contact time
     */
    @Embeddable
    public record Report(String team,
            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Agent agent,
            @Column(name = "mg_per_litre") int mgPerLitre, int minutes) {

        /**
         * Whether this is enough, and can be true.
         *
         * @param elapsed since disinfection began
         * @throws Invalid             a field is missing, or longer than the time since the start
         * @throws DisinfectionTooWeak weaker or shorter than the protocol asks (R19)
         */
        void check(RoomRules rules, Duration elapsed) {
            List<Invalid.Field> wrong = new ArrayList<>();
            if (team == null || team.isBlank()) {
                wrong.add(Invalid.Field.of("team", "required"));
            } else if (team.length() > 60) {
                wrong.add(Invalid.Field.of("team", "too-long", "most", 60));
            }
            if (agent == null) {
                wrong.add(Invalid.Field.of("agent", "required"));
            }
            if (mgPerLitre < 1 || mgPerLitre > 100_000) {
                wrong.add(Invalid.Field.of("mgPerLitre", "out-of-range", "least", 1, "most", 100_000));
            }
            if (minutes < 1 || minutes > elapsed.toMinutes()) {
                wrong.add(Invalid.Field.of("minutes", "longer-than-elapsed", "elapsed", elapsed.toMinutes()));
            }
            if (!wrong.isEmpty()) {
                throw new Invalid(wrong);
            }
            if (mgPerLitre < rules.mgPerLitreMin() || minutes < rules.minutesMin()) {
                throw new DisinfectionTooWeak(this, rules);
            }
        }
    }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "room_id")
    private Room room;
    @Embedded
    private Report report;
    @Column(name = "finished_at")
    private Instant finishedAt;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected Disinfection() {
    }

    Disinfection(Room room, Report report, UUID by, Occurrence when) {
        this.id = Ids.next();
        this.room = room;
        this.report = report;
        this.finishedAt = when.occurredAt();
        this.recordedAt = when.recordedAt();
        this.recordedBy = by;
    }

    public UUID id() {
        return id;
    }

    public Report report() {
        return report;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public UUID recordedBy() {
        return recordedBy;
    }
}
