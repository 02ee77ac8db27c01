package org.lazaret.laboratory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.sample.Sample;
import org.lazaret.sample.Swab;
import org.lazaret.testplan.Outcome;
import org.lazaret.testplan.SampleFact;
import org.lazaret.testplan.SampleFact.Result;

/**
 * A sample and what came of it.
 *
 * @param sample     with its tube
 * @param laboratory who said so last, or to whom it was sent; {@code null} while it is at the site
 * @param receipt    the last one of its tube; {@code null} for none
 * @param results    of its tube, corrected ones too, the earliest first
 */
public record Examined(Sample sample, SampleState state, Laboratory laboratory, Receipt receipt, List<TubeResult> results) {

    /** @param knownBy what was withdrawn later still stood */
    static Examined of(Sample sample, TubeFate fate, List<TubeResult> results, Instant knownBy) {
        boolean stands = sample.stands() || sample.withdrawal().at().isAfter(knownBy);
        Laboratory laboratory = fate.result() != null ? fate.result().laboratory()
                : fate.consignment() == null ? null : fate.consignment().laboratory();
        return new Examined(sample, SampleState.of(sample, stands, fate), laboratory, fate.receipt(), results);
    }

    /** As the plan of tests sees it; empty when it was withdrawn. What never came to its laboratory will have no result: it counts as none. */
    public Optional<SampleFact> fact() {
        if (state == SampleState.WITHDRAWN) {
            return Optional.empty();
        }
        Stream<Result> said = results.stream().map(one -> new Result(one.outcome(), one.laboratory().name(), one.reagent(), one.reportedAt(), one.recordedAt()));
        Stream<Result> lost = state == SampleState.LOST ? Stream.of(new Result(Outcome.INVALID, null, null, receipt.at(), receipt.recordedAt())) : Stream.of();
        Swab.Answers answers = sample.answers();
        return Optional.of(new SampleFact(sample.id(), sample.collectedAt(), sample.recordedAt(), sample.specimen(), sample.tube().isPool(),
                answers.makeUpFor() == null ? null : new SampleFact.MakeUp(answers.makeUpFor(), sample.recordedAt()),
                answers.retestOf() == null ? answers.recallOf() : answers.retestOf(), Stream.concat(said, lost).toList()));
    }

    /** The result that stands; {@code null} for none. */
    public TubeResult result() {
        return TubeFates.standing(results).get(sample.tube().id());
    }
}
