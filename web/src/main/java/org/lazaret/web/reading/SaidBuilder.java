package org.lazaret.web.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.lazaret.reading.Said;
import org.lazaret.watch.Sample;

/** Gathers what was said of one reading, in whatever form; what cannot be read stays as text. */
final class SaidBuilder {
    private static final int FIELD_MOST = 80;
    private static final int WHOLE_DIGITS = 3;
    /** Beyond this no rounding can make it a temperature again. */
    private static final double PLAUSIBLE = 10_000;

    private String code = "";
    private Long at;
    private Integer centi;
    private int air = Sample.NONE;
    private int battery = Sample.NONE;
    private StringBuilder unread;

    void code(String text) {
        code = text.strip().toUpperCase(Locale.ROOT);
    }

    void at(String text) {
        at = When.of(text.strip());
        if (at == null) {
            unread("at", text);
        }
    }

    void at(long number) {
        at = When.ofNumber(number);
    }

    void celsius(String text) {
        centi = centi(text);
        if (centi == null) {
            unread("celsius", text);
        }
    }

    /** What the gateway says beside the temperature is left out when it cannot be read: the temperature counts. */
    void air(String text) {
        Integer read = centi(text);
        air = read == null || read < -5000 || read > 6000 ? Sample.NONE : read;
    }

    void battery(String text) {
        Integer read = centi(text);
        battery = read == null || read < 0 || read > 10_000 ? Sample.NONE : read / 100;
    }

    /** What stands where a field should be a text or a number. */
    void unread(String field, String text) {
        unread = unread == null ? new StringBuilder() : unread.append(", ");
        unread.append(field).append(": ").append(text.length() > FIELD_MOST ? text.substring(0, FIELD_MOST) : text);
    }

    Said build() {
        boolean complete = at != null && centi != null;
        return new Said(code, at, centi, air, battery, complete ? null : code + " " + at + " " + centi
                + (unread == null ? "" : " (" + unread + ")"));
    }

    private static Integer centi(String text) {
        int usual = usual(text);
        if (usual >= 0) {
            return usual;
        }
        try {
            String number = text.strip();
            return number.length() > FIELD_MOST ? null : centi(Double.parseDouble(number));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Integer centi(double number) {
        // From the nearest decimal, because 36.705 has no exact form in binary.
        return Math.abs(number) < PLAUSIBLE
                ? Integer.valueOf(BigDecimal.valueOf(number).movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue()) : null;
    }

    /** One to three digits, and one or two behind a point, which nearly all are; without a detour through binary. @return -1 for all else */
    private static int usual(String text) {
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        int behind = point < 0 ? 0 : text.length() - point - 1;
        if (whole < 1 || whole > WHOLE_DIGITS || behind > 2 || point >= 0 && behind == 0) {
            return -1;
        }
        int centi = 0;
        for (int i = 0; i <= whole + 2; i++) {
            char digit = i < text.length() ? text.charAt(i) : '0';
            if (i != whole) {
                if (digit < '0' || digit > '9') {
                    return -1;
                }
                centi = centi * 10 + digit - '0';
            }
        }
        return centi;
    }
}
