package org.lazaret.laboratory;

import java.time.Instant;
import java.util.List;
import org.lazaret.sample.Sample;

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

    /** The result that stands; {@code null} for none. */
    public TubeResult result() {
        return TubeFates.standing(results).get(sample.tube().id());
    }
}
