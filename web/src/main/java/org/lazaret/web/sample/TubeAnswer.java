package org.lazaret.web.sample;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.laboratory.TubeRow;
import org.lazaret.laboratory.TubeState;
import org.lazaret.sample.Contents;
import org.lazaret.testplan.Outcome;

/**
 * A tube and how far it has come.
 *
 * @param capacity    in samples
 * @param filled      how many samples stand in it
 * @param consignment {@code null} while it is at the site
 * @param laboratory  who examined it, or to whom it was sent; {@code null} while it is at the site
 * @param outcome     {@code null} without a result
 */
public record TubeAnswer(String code, int capacity, Contents contents, long filled, TubeState state, Instant reservedAt, Instant closedAt,
        RefAnswer consignment, LaboratoryRef laboratory, Outcome outcome) {

    public record RefAnswer(UUID id) {
    }

    public record LaboratoryRef(UUID id, String name) {
    }

    public static TubeAnswer of(TubeRow row) {
        return new TubeAnswer(row.code(), row.capacity(), row.contents(), row.filled(), row.state(), row.reservedAt(), row.closedAt(),
                row.consignment() == null ? null : new RefAnswer(row.consignment()),
                row.laboratory() == null ? null : new LaboratoryRef(row.laboratory(), row.laboratoryName()), row.outcome());
    }
}
