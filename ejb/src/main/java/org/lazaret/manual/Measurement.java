package org.lazaret.manual;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.shared.Invalid;

/**
 * One reading by thermometer as the phone wrote it down; possibly hours ago, without a network.
 *
 * @param id           made by the phone, so that sending it again changes nothing
 * @param centi        hundredths of a degree Celsius, 0–6000
 * @param measuredAt   when it was measured; fractions of a second are cut
 * @param symptoms     empty when nobody asked
 * @param otherSymptom in words, at most 200 characters; {@code null} for none
 * @param deviceFault  somebody confirmed that the thermometer is broken: kept, and never a fever
 * @param corrects     the reading that this one withdraws; {@code null} for none
 * @param reason       why, 1–500 characters with {@code corrects}, otherwise {@code null}
 */
public record Measurement(UUID id, UUID person, int centi, Method method, Instant measuredAt, Set<Symptom> symptoms, String otherSymptom,
        boolean deviceFault, UUID corrects, String reason) {
    private static final int CENTI_MOST = 6000;
    private static final int OTHER_MOST = 200;
    private static final int REASON_MOST = 500;

    /** @throws Invalid with every field that is wrong by itself */
    public Measurement {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (centi < 0 || centi > CENTI_MOST) {
            wrong.add(Invalid.Field.of("centi", "out-of-range", "least", 0, "most", CENTI_MOST));
        }
        if (symptoms.contains(Symptom.NONE) && (symptoms.size() > 1 || otherSymptom != null)) {
            wrong.add(Invalid.Field.of("symptoms", "none-and-some"));
        }
        if (otherSymptom != null && otherSymptom.length() > OTHER_MOST) {
            wrong.add(Invalid.Field.of("otherSymptom", "too-long", "most", OTHER_MOST));
        }
        if (corrects == null ? reason != null : reason == null) {
            wrong.add(Invalid.Field.of("reason", corrects == null ? "only-with-correction" : "required"));
        }
        if (reason != null && reason.length() > REASON_MOST) {
            wrong.add(Invalid.Field.of("reason", "too-long", "most", REASON_MOST));
        }
        if (id.equals(corrects)) {
            wrong.add(Invalid.Field.of("corrects", "itself"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        measuredAt = measuredAt.truncatedTo(ChronoUnit.SECONDS);
        symptoms = Set.copyOf(symptoms);
    }
}
