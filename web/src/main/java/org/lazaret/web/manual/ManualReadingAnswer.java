package org.lazaret.web.manual;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.lazaret.manual.ManualReading;
import org.lazaret.manual.Measurement;
import org.lazaret.manual.Method;
import org.lazaret.manual.Symptom;

/** A reading by thermometer as it is kept; {@code centi} in hundredths of a degree Celsius. */
public record ManualReadingAnswer(UUID id, UUID site, UUID person, int centi, Method method, Instant measuredAt, Instant recordedAt,
        Set<Symptom> symptoms, String otherSymptom, boolean deviceFault, UUID corrects, String reason) {

    public static ManualReadingAnswer of(ManualReading kept) {
        Measurement measured = kept.measured();
        return new ManualReadingAnswer(measured.id(), kept.site(), measured.person(), measured.centi(), measured.method(),
                measured.measuredAt(), kept.recordedAt(), new TreeSet<>(measured.symptoms()), measured.otherSymptom(),
                measured.deviceFault(), measured.corrects(), measured.reason());
    }
}
