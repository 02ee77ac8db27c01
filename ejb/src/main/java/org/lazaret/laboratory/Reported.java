package org.lazaret.laboratory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lazaret.sample.Tube;
import org.lazaret.shared.Invalid;
import org.lazaret.testplan.Outcome;

/**
 * A result as a laboratory sends it.
 *
 * @param tube       its code
 * @param laboratory id or name
 * @param reagent    kit, 1–60 characters
 * @param reportedAt by the laboratory, whole seconds; fractions are cut
 * @param corrects   the result that this one corrects, with a reason of 1–500 characters; {@code null} for none
 */
public record Reported(String tube, Outcome outcome, String laboratory, String reagent, Instant reportedAt, UUID corrects, String reason) {
    static final int REAGENT_MOST = 60;
    static final int REASON_MOST = 500;

    /** @throws Invalid what is missing or too long */
    public Reported {
        List<Invalid.Field> wrong = new ArrayList<>();
        reagent = text(wrong, "reagent", reagent, REAGENT_MOST, true);
        reason = text(wrong, "reason", reason, REASON_MOST, corrects != null);
        laboratory = text(wrong, "laboratory", laboratory, 100, true);
        if (reportedAt == null) {
            wrong.add(Invalid.Field.of("reportedAt", "missing"));
        }
        if (outcome == null) {
            wrong.add(Invalid.Field.of("outcome", "missing"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        tube = Tube.code(tube);
        reportedAt = reportedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    Reported correcting(UUID earlier) {
        return new Reported(tube, outcome, laboratory, reagent, reportedAt, earlier, reason);
    }

    private static String text(List<Invalid.Field> wrong, String path, String text, int most, boolean needed) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty() && needed) {
            wrong.add(Invalid.Field.of(path, "missing"));
        } else if (plain.length() > most) {
            wrong.add(Invalid.Field.of(path, "too-long", "most", most));
        }
        return plain.isEmpty() ? null : plain;
    }
}
