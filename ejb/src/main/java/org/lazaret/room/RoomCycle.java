package org.lazaret.room;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.lazaret.shared.Invalid;

/**
 * The life cycle of a room: clean → reserved → occupied → awaiting terminal disinfection → disinfecting → awaiting
 * environmental sample → clean; sample positive → disinfecting again; any without an occupant → out of service. Turnover
 * without a case may skip the sample where the protocol says so; a room where a positive stayed may not (R19, R30,
 * settled reading 12).
 *
 * <p>Each step takes how the room stands and when the step happened, and answers how it stands then or refuses with
 * {@link RoomStepRefused}. No step may lie before the last one.
 */
public final class RoomCycle {
    /** What can be done with a room. */
    public enum Step {
        RESERVE, UNRESERVE, OCCUPY, VACATE, START_DISINFECTION, FINISH_DISINFECTION, SAMPLE_RESULT, TAKE_OUT_OF_SERVICE,
        RETURN_TO_SERVICE, RESUME, UNOCCUPY
    }

    private static final Set<RoomPhase> STARTS =
            EnumSet.of(RoomPhase.CLEAN, RoomPhase.AWAITING_DISINFECTION, RoomPhase.OUT_OF_SERVICE);

    private final String room;
    private final RoomRules rules;

    public RoomCycle(String roomNumber, RoomRules rules) {
        this.room = roomNumber;
        this.rules = rules;
    }

    /**
     * A room that is new to us. Only somebody who says so by name makes it clean; what nobody vouches for awaits
     * disinfection.
     */
    public RoomCondition begin(RoomPhase start, Instant at) {
        if (!STARTS.contains(start)) {
            throw new Invalid("phase", "not-a-start", "allowed", STARTS);
        }
        boolean clean = start == RoomPhase.CLEAN;
        return new RoomCondition(start, clean ? Soil.NONE : Soil.ORDINARY, at, clean ? null : at, null);
    }

    public RoomCondition reserve(RoomCondition now, Instant at) {
        require(Step.RESERVE, now, at, RoomPhase.CLEAN);
        return now.to(RoomPhase.RESERVED, Soil.NONE, at);
    }

    public RoomCondition unreserve(RoomCondition now, Instant at) {
        require(Step.UNRESERVE, now, at, RoomPhase.RESERVED);
        return now.to(RoomPhase.CLEAN, Soil.NONE, at);
    }

    /** @throws RoomNotReady the turnover after the last occupant is not over */
    public RoomCondition occupy(RoomCondition now, Instant at) {
        require(Step.OCCUPY, now, at, RoomPhase.CLEAN, RoomPhase.RESERVED);
        if (now.readyAt() != null && at.isBefore(now.readyAt())) {
            throw new RoomNotReady(room, now.readyAt());
        }
        return now.to(RoomPhase.OCCUPIED, Soil.ORDINARY, at);
    }

    /** @param positiveStayed whether anybody in the room since it was clean was found positive */
    public RoomCondition vacate(RoomCondition now, Instant at, boolean positiveStayed) {
        require(Step.VACATE, now, at, RoomPhase.OCCUPIED);
        Soil soil = positiveStayed ? Soil.POSITIVE : now.soil();
        return new RoomCondition(RoomPhase.AWAITING_DISINFECTION, soil, at, at, null);
    }

    public RoomCondition startDisinfection(RoomCondition now, Instant at) {
        require(Step.START_DISINFECTION, now, at, RoomPhase.AWAITING_DISINFECTION);
        return now.to(RoomPhase.DISINFECTING, now.soil(), at);
    }

    /**
     * @param skipSample whether the room is to be clean without an environmental sample
     * @throws SampleRequired a positive stayed, or the protocol wants a sample in any case
     */
    public RoomCondition finishDisinfection(RoomCondition now, Instant at, boolean skipSample) {
        require(Step.FINISH_DISINFECTION, now, at, RoomPhase.DISINFECTING);
        if (!skipSample) {
            return now.to(RoomPhase.AWAITING_SAMPLE, now.soil(), at);
        }
        if (now.soil() == Soil.POSITIVE || rules.sampleAfterOrdinary()) {
            throw new SampleRequired(room, now.soil());
        }
        return clean(now, at);
    }

    /** Negative makes the room clean; positive sends it back to disinfection, and it may not skip the next sample. */
    public RoomCondition sampled(RoomCondition now, Instant at, boolean positive) {
        require(Step.SAMPLE_RESULT, now, at, RoomPhase.AWAITING_SAMPLE);
        return positive ? now.to(RoomPhase.DISINFECTING, Soil.POSITIVE, at) : clean(now, at);
    }

    /** Any room without an occupant; it keeps its dirt. */
    public RoomCondition takeOut(RoomCondition now, Instant at) {
        require(Step.TAKE_OUT_OF_SERVICE, now, at, EnumSet.complementOf(
                EnumSet.of(RoomPhase.OCCUPIED, RoomPhase.OUT_OF_SERVICE)).toArray(RoomPhase[]::new));
        return now.to(RoomPhase.OUT_OF_SERVICE, now.soil(), at);
    }

    /**
     * Back into use: through disinfection, or clean at once when the room was clean when it was taken out and somebody
     * says why it still is.
     */
    public RoomCondition returnToService(RoomCondition now, Instant at, boolean stillClean) {
        require(Step.RETURN_TO_SERVICE, now, at, RoomPhase.OUT_OF_SERVICE);
        if (!stillClean) {
            Soil soil = now.soil() == Soil.NONE ? Soil.ORDINARY : now.soil();
            Instant soiledAt = now.soiledAt() == null || now.soil() == Soil.NONE ? at : now.soiledAt();
            return new RoomCondition(RoomPhase.AWAITING_DISINFECTION, soil, at, soiledAt, null);
        }
        if (now.soil() != Soil.NONE) {
            throw new RoomStepRefused(room, Step.RETURN_TO_SERVICE, now);
        }
        return now.to(RoomPhase.CLEAN, Soil.NONE, at);
    }

    /**
     * The last one out had not left after all. Only while nobody has done anything in the room since.
     *
     * @param vacatedAt when they were said to have left
     */
    public RoomCondition resume(RoomCondition now, Instant at, Instant vacatedAt) {
        require(Step.RESUME, now, at, RoomPhase.AWAITING_DISINFECTION);
        if (!now.since().equals(vacatedAt)) {
            throw new RoomStepRefused(room, Step.RESUME, now);
        }
        return now.to(RoomPhase.OCCUPIED, now.soil(), at);
    }

    /** Nobody had come in after all: the room is as clean as it was. */
    public RoomCondition unoccupy(RoomCondition now, Instant at) {
        require(Step.UNOCCUPY, now, at, RoomPhase.OCCUPIED);
        return now.to(RoomPhase.CLEAN, Soil.NONE, at);
    }

    private RoomCondition clean(RoomCondition now, Instant at) {
        return new RoomCondition(RoomPhase.CLEAN, Soil.NONE, at, now.soiledAt(),
                now.soiledAt().plus(rules.turnover(now.soil())));
    }

    private void require(Step step, RoomCondition now, Instant at, RoomPhase... from) {
        if (!Set.of(from).contains(now.phase())) {
            throw new RoomStepRefused(room, step, now);
        }
        if (at.isBefore(now.since())) {
            throw new Invalid("occurredAt", "before-last-step", "since", now.since());
        }
    }
}
