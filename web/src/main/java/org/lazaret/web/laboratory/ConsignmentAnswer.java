package org.lazaret.web.laboratory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.laboratory.Consignment;
import org.lazaret.laboratory.LaboratoryPages;
import org.lazaret.laboratory.TubeRow;
import org.lazaret.laboratory.TubeState;
import org.lazaret.testplan.Outcome;
import org.lazaret.web.sample.TubeAnswer.LaboratoryRef;

/** Tubes that went to a laboratory together. @param by who sent it; {@code courier} who carries it, or {@code null} */
public record ConsignmentAnswer(UUID id, UUID site, LaboratoryRef laboratory, Instant dispatchedAt, Instant recordedAt, String by,
        String courier, List<SentAnswer> tubes) {

    /**
     * @param receivedAt {@code null} until it came
     * @param missingAt  {@code null} unless its laboratory says that it did not
     * @param outcome    {@code null} without a result
     */
    public record SentAnswer(String code, int capacity, long filled, TubeState state, Instant receivedAt, Instant missingAt, String note, Outcome outcome) {
        static SentAnswer of(TubeRow row) {
            boolean arrived = Boolean.TRUE.equals(row.arrived());
            return new SentAnswer(row.code(), row.capacity(), row.filled(), row.state(), arrived ? row.receiptAt() : null,
                    arrived ? null : row.receiptAt(), row.note(), row.outcome());
        }
    }

    static ConsignmentAnswer of(LaboratoryPages.Sent sent) {
        Consignment one = sent.consignment();
        return new ConsignmentAnswer(one.id(), one.site(), new LaboratoryRef(one.laboratory().id(), one.laboratory().name()), one.dispatchedAt(),
                one.recordedAt(), sent.by(), one.courier(), sent.tubes().stream().map(SentAnswer::of).toList());
    }
}
