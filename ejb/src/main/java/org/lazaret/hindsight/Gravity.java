package org.lazaret.hindsight;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Unmet;

/** Which of several things is named first: a positive, then what no waiting brings, then the order in which the rules are read. */
final class Gravity {
    private static final Set<Lack> POSITIVES = EnumSet.of(Lack.POSITIVE, Lack.CONTACT_POSITIVE, Lack.ROOM_MATE_POSITIVE, Lack.SURROUNDINGS_POSITIVE);
    private static final Comparator<Unmet> GRAVEST_FIRST = Comparator.comparing((Unmet one) -> !POSITIVES.contains(one.lack()))
            .thenComparing(one -> !one.blocks()).thenComparing(Unmet::lack);

    private Gravity() {
    }

    /** {@code null} of none. */
    static Lack worst(List<Unmet> against) {
        return gravest(against).map(Unmet::lack).orElse(null);
    }

    static Optional<Unmet> gravest(List<Unmet> against) {
        return against.stream().min(GRAVEST_FIRST);
    }
}
