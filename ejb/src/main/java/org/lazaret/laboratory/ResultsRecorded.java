package org.lazaret.laboratory;

import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.testplan.Outcome;

/** CDI event: results of tubes of one site were recorded, or corrected; fired in the transaction. */
public record ResultsRecorded(UUID site, List<One> results, Caller caller) {

    /**
     * @param before what the tube's result was; {@code null} for the first
     * @param people whose samples are in the tube
     */
    public record One(UUID tube, UUID result, Outcome outcome, Outcome before, List<UUID> people) {
    }
}
