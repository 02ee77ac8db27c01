package org.lazaret.patch;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.lazaret.shared.Invalid;

/**
 * The life cycle of a patch: in stock → worn → removed → awaiting disinfection → in stock; lost and faulty ones come back
 * through disinfection or are disposed of. No step may lie before the last one.
 */
public final class PatchCycle {

    /** What can happen to a patch, from where, and where it stands then. */
    public enum Step {
        PAIR(PatchPhase.WORN, PatchPhase.IN_STOCK),
        REMOVE(PatchPhase.REMOVED, PatchPhase.WORN),
        /** Collected from where it was taken off. */
        COLLECT(PatchPhase.AWAITING_DISINFECTION, PatchPhase.REMOVED),
        DISINFECT(PatchPhase.IN_STOCK, PatchPhase.AWAITING_DISINFECTION),
        LOSE(PatchPhase.LOST, PatchPhase.IN_STOCK, PatchPhase.WORN, PatchPhase.REMOVED, PatchPhase.AWAITING_DISINFECTION,
                PatchPhase.FAULTY),
        FAIL(PatchPhase.FAULTY, PatchPhase.IN_STOCK, PatchPhase.WORN, PatchPhase.REMOVED, PatchPhase.AWAITING_DISINFECTION),
        /** Found again, or repaired: nobody knows where it was, so it is disinfected first. */
        RECOVER(PatchPhase.AWAITING_DISINFECTION, PatchPhase.LOST, PatchPhase.FAULTY),
        DISPOSE(PatchPhase.DISPOSED, PatchPhase.IN_STOCK, PatchPhase.REMOVED, PatchPhase.AWAITING_DISINFECTION, PatchPhase.LOST,
                PatchPhase.FAULTY),
        /** It had not come off after all; only while nothing was done with it since. */
        PUT_BACK(PatchPhase.WORN, PatchPhase.REMOVED, PatchPhase.LOST, PatchPhase.FAULTY),
        /** Nobody had worn it after all. */
        UNPAIR(PatchPhase.IN_STOCK, PatchPhase.WORN);

        private final PatchPhase to;
        private final Set<PatchPhase> from;

        Step(PatchPhase to, PatchPhase first, PatchPhase... others) {
            this.to = to;
            this.from = EnumSet.of(first, others);
        }
    }

    /** What takes a step back, or brings something back, says why. */
    private static final Set<Step> REASONED = EnumSet.of(Step.PUT_BACK, Step.UNPAIR, Step.RECOVER, Step.DISPOSE);

    private PatchCycle() {
    }

    /** A patch that is new to us. */
    public static PatchCondition begin(Instant receivedAt) {
        return new PatchCondition(PatchPhase.IN_STOCK, receivedAt);
    }

    /**
     * How the patch stands after the step.
     *
     * @param code what the label says, to be named in a refusal
     * @throws PatchStepRefused not from there
     * @throws Invalid          before the last step, or the step needs a reason
     */
    public static PatchCondition after(Step step, String code, PatchCondition now, Instant at, String reason) {
        if (!step.from.contains(now.phase())) {
            throw new PatchStepRefused(code, step, now);
        }
        if (at.isBefore(now.since())) {
            throw new Invalid("occurredAt", "before-last-step", "since", now.since());
        }
        if (REASONED.contains(step) && (reason == null || reason.isBlank())) {
            throw new Invalid("reason", "required");
        }
        return new PatchCondition(step.to, at);
    }

    /** Whether the patch can take the step from there; for what a page offers. */
    public static boolean allows(Step step, PatchPhase from) {
        return step.from.contains(from);
    }
}
