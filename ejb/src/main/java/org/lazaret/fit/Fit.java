package org.lazaret.fit;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The answer for one room.
 *
 * @param obstacles  every reason why not; empty when the room fits
 * @param advantages what speaks for it, when it fits
 * @param beds       free for the whole period
 * @param score      the higher, the better among those that fit
 */
public record Fit(Candidate room, List<Obstacle> obstacles, List<Advantage> advantages, List<UUID> beds, int score) {
    public boolean fits() {
        return obstacles.isEmpty();
    }

    static List<Fit> ranked(Stream<Fit> fits) {
        return fits.sorted(Comparator.comparing(Fit::fits).reversed().thenComparing(Comparator.comparingInt(Fit::score).reversed())
                .thenComparing(fit -> fit.room().number())).toList();
    }
}
