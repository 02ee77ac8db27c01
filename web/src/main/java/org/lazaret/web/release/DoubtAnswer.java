package org.lazaret.web.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.hindsight.ReleaseDoubts;
import org.lazaret.hindsight.ReviewBook.Known;
import org.lazaret.people.Sight;
import org.lazaret.testplan.Outcome;

/**
 * Somebody whose release is in doubt.
 *
 * @param left physically; {@code null} while they are there
 */
public record DoubtAnswer(UUID stay, UUID person, String name, String englishName, Instant releasedAt, Instant left, Found found) {

    /**
     * What became known after a release, by codes: the page has the sentences.
     *
     * @param lack    what would have held the release
     * @param tube    {@code null} where no one result is to blame
     * @param outcome what the laboratory says of the tube; {@code null} where a swab was withdrawn
     */
    public record Found(Lack lack, String tube, Outcome outcome, Instant knownAt) {
        public static Found of(Known known) {
            return known == null ? null : new Found(known.lack(), known.tube(), known.outcome(), known.review().recordedAt());
        }
    }

    /** @param items the one that is known last first */
    public record Doubts(UUID site, String zone, List<DoubtAnswer> items) {
        static Doubts of(ReleaseDoubts.Listed told) {
            return new Doubts(told.site().id(), told.site().zone().getId(), told.items().stream().map(one -> DoubtAnswer.of(one, told.sight())).toList());
        }
    }

    private static DoubtAnswer of(ReleaseDoubts.One one, Sight sight) {
        return new DoubtAnswer(one.known().review().stay(), one.known().review().person(), sight.name(one.name()), sight.englishName(one.name()), one.releasedAt(),
                one.left(), Found.of(one.known()));
    }
}
