package org.lazaret.web.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lazaret.protocol.Specimen;
import org.lazaret.sample.Sample;
import org.lazaret.sample.Subject;
import org.lazaret.sample.Swab;

/**
 * A sample as it is kept.
 *
 * @param tube        its code
 * @param capacity    of the tube, in samples
 * @param position    in the tube, from 1
 * @param withdrawnAt {@code null}, as the reason is, while it stands
 */
public record SampleAnswer(UUID id, UUID site, Subject subject, UUID person, UUID room, Instant collectedAt, Instant recordedAt,
        Specimen specimen, String tube, int capacity, int position, LocalDate plannedOn, LocalDate makeUpFor, UUID retestOf,
        UUID recallOf, UUID pairOf, Instant withdrawnAt, String withdrawnReason) {

    public static SampleAnswer of(Sample kept) {
        Swab.Answers answers = kept.answers();
        return new SampleAnswer(kept.id(), kept.site(), kept.subject(), kept.person(), kept.room(), kept.collectedAt(), kept.recordedAt(),
                kept.specimen(), kept.tube().code(), kept.tube().capacity(), kept.place(), answers.plannedOn(), answers.makeUpFor(),
                answers.retestOf(), answers.recallOf(), answers.pairOf(), kept.stands() ? null : kept.withdrawal().at(),
                kept.stands() ? null : kept.withdrawal().reason());
    }
}
