package org.lazaret.testplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.protocol.Specimen;

/**
 * A sample of a person with all that was ever recorded about it.
 *
 * @param recordedAt  of the collection
 * @param makeUp      {@code null} where it stands for no other day than its own
 * @param standsInFor the weak sample it retests, or the positive pool whose member it is; {@code null} otherwise
 * @param results     all rows, corrections too; the one recorded last, as far as known, stands
 */
public record SampleFact(UUID id, Instant collectedAt, Instant recordedAt, Specimen specimen, boolean pooled, MakeUp makeUp,
        UUID standsInFor, List<Result> results) {

    /** @param plannedDate date of the planned day it is to stand for */
    public record MakeUp(LocalDate plannedDate, Instant recordedAt) {
    }

    /**
     * @param laboratory {@code null} where nobody recorded it, as is {@code reagent}
     * @param reportedAt the laboratory's own time, shown and never judged (settled reading 4)
     */
    public record Result(Outcome outcome, String laboratory, String reagent, Instant reportedAt, Instant recordedAt) {

        private boolean says(Result other) {
            return outcome == other.outcome && Objects.equals(laboratory, other.laboratory) && Objects.equals(reagent, other.reagent);
        }
    }

    /** What is recorded is known, even where the clock of whoever collected it is a little ahead. */
    boolean isKnown(Instant asOf) {
        return !recordedAt.isAfter(asOf);
    }

    /** What stands as of then, with the moment since when it does. */
    Optional<Result> result(Instant asOf) {
        Result standing = null;
        for (Result row : results.stream().filter(r -> !r.recordedAt().isAfter(asOf)).sorted(Comparator.comparing(Result::recordedAt)).toList()) {
            standing = standing != null && standing.says(row) ? standing : row;
        }
        return Optional.ofNullable(standing);
    }

    /** Since when it is known to be negative; empty while it is not. */
    public Optional<Instant> negativeSince(Instant asOf) {
        return isKnown(asOf) ? result(asOf).filter(r -> r.outcome() == Outcome.NEGATIVE).map(Result::recordedAt) : Optional.empty();
    }

    /** As if all that is known of it by now had been known at that moment already. */
    SampleFact inHindsight(Instant moment) {
        List<Result> last = results.stream().sorted(Comparator.comparing(Result::recordedAt)).reduce((one, later) -> later).stream()
                .map(r -> new Result(r.outcome(), r.laboratory(), r.reagent(), r.reportedAt(), earlier(r.recordedAt(), moment))).toList();
        MakeUp known = makeUp == null ? null : new MakeUp(makeUp.plannedDate(), earlier(makeUp.recordedAt(), moment));
        return new SampleFact(id, collectedAt, earlier(recordedAt, moment), specimen, pooled, known, standsInFor, last);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The person's own positive; that of a pool is nobody's. */
    boolean isPositive(Instant asOf) {
        return !pooled && result(asOf).filter(r -> r.outcome() == Outcome.POSITIVE).isPresent();
    }

    /** Whether another sample is asked for in its place. */
    boolean asksAnother(Instant asOf) {
        return result(asOf).filter(r -> r.outcome() == Outcome.WEAK || pooled && r.outcome() == Outcome.POSITIVE).isPresent();
    }
}
