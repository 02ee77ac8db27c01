package org.lazaret.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an 18-character number says by itself: six characters of place, eight of birth, three of sequence (odd for men),
 * one check character by ISO 7064 MOD 11-2. Resident identity cards (GB 11643), residence permits of Hong Kong, Macau
 * and Taiwan, and permanent resident cards since December 2023 are all built so.
 *
 * @param birth the date of birth
 * @param sex   {@link Sex#MALE} or {@link Sex#FEMALE}
 */
record CheckedNumber(LocalDate birth, Sex sex) {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** Reads what the number says; empty when it is no such number or its birth date is on no calendar. */
    static Optional<CheckedNumber> read(String number) {
        if (number.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            LocalDate birth = LocalDate.of(Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14)));
            boolean odd = (number.charAt(16) - '0') % 2 == 1;
            return Optional.of(new CheckedNumber(birth, odd ? Sex.MALE : Sex.FEMALE));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The check character that belongs to the first seventeen. */
    static char checkOf(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    static boolean checks(String number) {
        return checkOf(number) == number.charAt(LENGTH - 1);
    }
}
