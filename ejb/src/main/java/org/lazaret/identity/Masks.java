package org.lazaret.identity;

/** How numbers are shown to those who only need to tell two apart. */
final class Masks {
    private static final String CHINA = "+86";

    private Masks() {
    }

    /** {@code 430***********1234}: the first three and the last four stay of twelve and more, fewer of a shorter one. */
    static String document(String number) {
        int shown = number.length() >= 12 ? 7 : number.length() >= 8 ? 4 : 1;
        int head = shown / 2;
        return number.substring(0, head) + "*".repeat(number.length() - shown)
                + number.substring(number.length() - (shown - head));
    }

    static String phone(String e164) {
        if (e164.startsWith(CHINA) && e164.length() == 14) {
            return e164.substring(3, 6) + "****" + e164.substring(10);
        }
        int head = Math.min(3, e164.length() - 2);
        return e164.substring(0, head) + "*".repeat(e164.length() - head - 2) + e164.substring(e164.length() - 2);
    }
}
