package org.lazaret.web.laboratory;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.laboratory.LaboratoryPages;
import org.lazaret.laboratory.TubeResult;
import org.lazaret.testplan.Outcome;
import org.lazaret.web.sample.TubeAnswer.LaboratoryRef;

/**
 * A result as it is kept.
 *
 * @param tube        its code
 * @param reportedAt  the laboratory's own time
 * @param author      who recorded it; {@code null} for a task of the system
 * @param corrects    the result it corrects, for that {@code reason}; {@code null} for the first
 * @param correctedBy the result that corrects it; {@code null} while it stands
 */
public record ResultAnswer(UUID id, String tube, Outcome outcome, LaboratoryRef laboratory, String reagent, Instant reportedAt,
        Instant recordedAt, String author, UUID corrects, String reason, UUID correctedBy) {

    public static ResultAnswer of(TubeResult result, String tube, String author, UUID correctedBy) {
        return new ResultAnswer(result.id(), tube, result.outcome(), new LaboratoryRef(result.laboratory().id(), result.laboratory().name()),
                result.reagent(), result.reportedAt(), result.recordedAt(), author, result.corrects(), result.reason(), correctedBy);
    }

    static ResultAnswer of(LaboratoryPages.Found found) {
        return of(found.result(), found.tube(), found.author(), found.correctedBy());
    }
}
