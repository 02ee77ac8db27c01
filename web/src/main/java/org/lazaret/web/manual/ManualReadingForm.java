package org.lazaret.web.manual;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.lazaret.manual.Measurement;
import org.lazaret.manual.Method;
import org.lazaret.manual.Symptom;
import org.lazaret.shared.Invalid;
import org.lazaret.web.form.Fields;

/**
 * A reading by thermometer as the phone sends it.
 *
 * @param centi       hundredths of a degree Celsius, 0–6000
 * @param measuredAt  whole seconds; fractions are cut
 * @param symptoms    {@code null} or empty when nobody asked
 * @param deviceFault the thermometer is broken: for values that no body has; {@code null} is false
 * @param corrects    the reading that this one withdraws, with a {@code reason}; {@code null} for none
 */
public record ManualReadingForm(UUID person, Integer centi, Method method, Instant measuredAt, Set<Symptom> symptoms,
        String otherSymptom, Boolean deviceFault, UUID corrects, String reason) {
    private static final int OTHER_MOST = 200;
    private static final int REASON_MOST = 500;

    Measurement read(UUID id) {
        Fields fields = new Fields();
        fields.present("person", person);
        fields.present("centi", centi);
        fields.present("method", method);
        fields.present("measuredAt", measuredAt);
        String other = fields.text("otherSymptom", otherSymptom, OTHER_MOST);
        String why = fields.text("reason", reason, REASON_MOST);
        fields.read(() -> {
            if (symptoms != null && symptoms.contains(null)) {
                throw new Invalid("symptoms", "missing");
            }
            return symptoms;
        });
        fields.refuse();
        return new Measurement(id, person, centi, method, measuredAt, symptoms == null ? Set.of() : symptoms, other,
                Boolean.TRUE.equals(deviceFault), corrects, why);
    }
}
