package org.lazaret.release;

import java.util.List;
import java.util.UUID;
import org.lazaret.clearance.Clearance.Decision;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.shared.Refusal;

/** The rules do not let them leave: who, and what is missing of each. Nobody of those chosen is released. */
public final class MayNotLeave extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param lacks what is missing, each once */
    public record Held(UUID stay, Decision decision, List<Lack> lacks) {
    }

    MayNotLeave(List<Held> held) {
        super("may-not-leave", 422, "count", held.size(), "held", List.copyOf(held));
    }
}
