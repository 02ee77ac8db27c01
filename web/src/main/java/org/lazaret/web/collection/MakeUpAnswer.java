package org.lazaret.web.collection;

import java.time.Instant;
import java.time.LocalDate;
import org.lazaret.casefile.MakeUpPlan;
import org.lazaret.testplan.Sampled.PlannedMakeUp;

/**
 * A missed test that is to be made up.
 *
 * @param plannedOn the planned day that was missed
 * @param on        the day of the make-up
 * @param endedAt   when it was taken back or moved to another day; {@code null} while it stands
 * @param by        who planned it
 */
public record MakeUpAnswer(LocalDate plannedOn, LocalDate on, Instant recordedAt, Instant endedAt, String by) {
    static MakeUpAnswer of(PlannedMakeUp planned) {
        return new MakeUpAnswer(planned.plannedDate(), planned.on(), planned.recordedAt(), planned.endedAt(), planned.by());
    }

    static MakeUpAnswer of(MakeUpPlan plan) {
        return new MakeUpAnswer(plan.plannedOn(), plan.on(), plan.recordedAt(), null, plan.recordedByName());
    }
}
