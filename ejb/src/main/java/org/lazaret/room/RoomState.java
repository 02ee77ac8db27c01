package org.lazaret.room;

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
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;

/**
 * How a room stood from one step of its life cycle to the next: a dated, signed row (invariant 12).
 *
 * <p><b>What the database keeps</b>, whatever the code does: one open row a room; each row follows one other, whose phase
 * and soil it repeats and a foreign key proves; only steps that {@link RoomCycle} knows; no clean room without the
 * disinfection record or the negative sample it rests on; nobody in a room before it is ready; no reserved or occupied
 * room in a closed site. An open bed assignment refers to {@code (open_room, phase)} with the constant {@code OCCUPIED}:
 * it cannot be inserted while the room stands otherwise, and the room cannot go on while the assignment is open.
 *
 * <p><b>What the lock keeps</b>: {@link Rooms#lock} makes rivals for a room wait for each other, so that the second one
 * is refused with the facts instead of failing on a key.
 */
@Entity
@Table(name = "room_state")
public class RoomState {

    /** What a step out of disinfection or sampling, or one that undoes a mistaken step, rests on. */
    @Embeddable
    public record Evidence(@Column(name = "disinfection_id") UUID disinfection, @Column(name = "sample_id") UUID sample,
            @Column(name = "sample_result") String sampleResult, @Column(name = "withdrawal_stay") UUID withdrawalStay,
            @Column(name = "withdrawal_step") Integer withdrawalStep) {

        static final Evidence NONE = new Evidence(null, null, null, null, null);

        public static Evidence disinfected(UUID proof) {
            return new Evidence(proof, null, null, null, null);
        }

        public static Evidence sampled(UUID sample, String result) {
            return new Evidence(null, sample, result, null, null);
        }

        /** @param step number of the step that withdraws what the stay had said about the room */
        public static Evidence withdrawn(UUID stay, int step) {
            return new Evidence(null, null, null, stay, step);
        }
    }

    /**
     * Why, how long, and on what ground.
     *
     * @param expectedEnd when it should be over: disinfection, out of service, reservation; {@code null} if unknown
     */
    @Embeddable
    public record Ground(String reason, @Column(name = "expected_end") Instant expectedEnd, @Embedded Evidence evidence) {

        public static final Ground NONE = new Ground(null, null, Evidence.NONE);

        public static Ground because(String reason) {
            return new Ground(reason, null, Evidence.NONE);
        }

        public static Ground until(String reason, Instant expectedEnd) {
            return new Ground(reason, expectedEnd, Evidence.NONE);
        }
    }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "room_id")
    private Room room;
    @Column(name = "site_id")
    private UUID siteId;
    /** From 1. */
    private int seq;
    @Embedded
    private RoomCondition condition;
    @Column(name = "previous_seq")
    private Integer previousSeq;
    @Column(name = "previous_phase")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RoomPhase previousPhase;
    @Column(name = "previous_soil")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Soil previousSoil;
    @Column(name = "until_at")
    private Instant until;
    @Embedded
    private Ground ground;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "protocol_version")
    private String protocolVersion;

    protected RoomState() {
    }

    private RoomState(Room room, RoomCondition condition, Ground ground, UUID by, Occurrence when, String version) {
        this.id = Ids.next();
        this.room = room;
        this.siteId = room.siteId();
        this.seq = 1;
        this.condition = condition;
        this.ground = ground;
        this.recordedAt = when.recordedAt();
        this.recordedBy = by;
        this.protocolVersion = version;
    }

    public static RoomState first(Room room, RoomCondition condition, Ground ground, UUID by, Occurrence when,
            String version) {
        return new RoomState(room, condition, ground, by, when, version);
    }

    /** The row that follows; this one ends when that one begins. */
    RoomState next(RoomCondition following, Ground why, UUID by, Occurrence when, String version) {
        RoomState next = new RoomState(room, following, why, by, when, version);
        next.seq = seq + 1;
        next.previousSeq = seq;
        next.previousPhase = condition.phase();
        next.previousSoil = condition.soil();
        until = following.since();
        return next;
    }

    public UUID id() {
        return id;
    }

    public Room room() {
        return room;
    }

    public int seq() {
        return seq;
    }

    public RoomCondition condition() {
        return condition;
    }

    public RoomPhase phase() {
        return condition.phase();
    }

    /** @return {@code null} while the room stands so */
    public Instant until() {
        return until;
    }

    public String reason() {
        return ground == null ? null : ground.reason();
    }

    public Instant expectedEnd() {
        return ground == null ? null : ground.expectedEnd();
    }

    /** What the step rests on. */
    public Evidence evidence() {
        return ground == null || ground.evidence() == null ? Evidence.NONE : ground.evidence();
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public String protocolVersion() {
        return protocolVersion;
    }
}
