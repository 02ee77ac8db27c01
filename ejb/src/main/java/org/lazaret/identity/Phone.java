package org.lazaret.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.lazaret.shared.Invalid;

/**
 * A telephone number that can exist.
 *
 * @param e164 {@code +8613800138000}
 */
public record Phone(String e164) {
    private static final String HOME_REGION = "CN";

    /**
     * Reads a number as people write it, without a country code as one of mainland China.
     *
     * @param path the field to name when it is wrong
     * @return {@code null} for nothing
     * @throws Invalid no such number can exist
     */
    public static Phone parse(String path, String raw) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(raw, HOME_REGION);
            if (numbers.isPossibleNumber(number) && number.getExtension().isEmpty()) {
                return new Phone(numbers.format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException unreadable) {
            throw new Invalid(path, "not-a-phone");
        }
        throw new Invalid(path, "not-a-phone");
    }

    /** {@code 138****8000}; a foreign number keeps its country code and last two digits. */
    public String masked() {
        return Masks.phone(e164);
    }
}
