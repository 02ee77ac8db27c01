package org.lazaret.alert;

import java.time.Instant;
import java.util.List;
import org.lazaret.identity.Sex;
import org.lazaret.isolation.Progress;
import org.lazaret.protocol.RiskClass;

/**
 * Whom an alert is about, as far as it matters to whoever looks after it.
 *
 * @param age       completed years; {@code null} unless the whole birth date is known
 * @param riskClass {@code null} without an isolation order, as {@code progress}
 * @param illnesses chronic diseases, in the words of the care file
 * @param patch     what the patch that is worn said last and was a body's; {@code null} without one
 * @param manual    the newest by thermometer of the last day; {@code null} without one
 */
public record Concerned(Sex sex, Integer age, RiskClass riskClass, Progress progress, List<String> illnesses, Last patch, Last manual) {

    /** @param centi hundredths of a degree Celsius */
    public record Last(Instant at, int centi) {
    }
}
