package org.lazaret.alert;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * By what people name an alert to each other: {@code A-0809-031}.
 *
 * @param day    of the site's calendar
 * @param number of that day, from 1
 */
@Embeddable
record AlertLabel(LocalDate day, int number) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");

    String text() {
        return "A-%s-%03d".formatted(DAY.format(day), number);
    }
}
