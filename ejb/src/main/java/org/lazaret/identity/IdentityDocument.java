package org.lazaret.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lazaret.shared.Invalid;

/**
 * A paper somebody showed, with a number that can exist.
 *
 * @param type    what paper
 * @param country who issued it, ISO 3166 alpha-2; {@code null} only where the paper is unknown
 * @param number  capitals and digits without blanks; {@code null} only where the paper is unknown
 * @param unknownReason why there is no number, at most 200 characters; {@code null} otherwise
 */
public record IdentityDocument(DocumentType type, String country, String number, String unknownReason) {
    private static final String CHINA = "CN";
    private static final int REASON_MAX = 200;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * Reads a paper as typed: blanks and small letters are tidied, everything else must be right.
     *
     * @throws Invalid naming every field that is wrong, under {@code path}
     */
    public static IdentityDocument read(String path, DocumentType type, String country, String number, String reason) {
        if (type == null) {
            throw new Invalid(path + ".type", "missing");
        }
        if (type == DocumentType.UNKNOWN) {
            return unknown(path, reason);
        }
        String tidy = tidy(number);
        String issuer = type.isChinese() ? CHINA : tidy(country);
        List<Invalid.Field> wrong = new ArrayList<>();
        if (!COUNTRIES.contains(issuer)) {
            wrong.add(Invalid.Field.of(path + ".country", "not-a-country"));
        }
        if (tidy.isEmpty()) {
            wrong.add(Invalid.Field.of(path + ".number", "missing"));
        } else {
            wrong.addAll(wrongWith(path + ".number", type, tidy));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new IdentityDocument(type, issuer, tidy, null);
    }

    private static IdentityDocument unknown(String path, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Invalid(path + ".unknownReason", "missing");
        }
        if (reason.strip().length() > REASON_MAX) {
            throw new Invalid(path + ".unknownReason", "too-long", "most", REASON_MAX);
        }
        return new IdentityDocument(DocumentType.UNKNOWN, null, null, reason.strip());
    }

    private static List<Invalid.Field> wrongWith(String path, DocumentType type, String number) {
        if (!type.fits(number)) {
            return List.of(Invalid.Field.of(path, "not-a-document-number", "type", type));
        }
        if (number.length() == 18 && CheckedNumber.read(number).isEmpty()) {
            return List.of(Invalid.Field.of(path, "no-such-birth-date-in-number"));
        }
        if (number.length() == 18 && !CheckedNumber.checks(number)) {
            return List.of(Invalid.Field.of(path, "check-digit-wrong"));
        }
        return List.of();
    }

    /** The birth date the number carries, where it carries a whole one. */
    public Optional<LocalDate> birth() {
        return checked().map(CheckedNumber::birth);
    }

    /** The sex the number carries. */
    public Optional<Sex> sex() {
        return checked().map(CheckedNumber::sex);
    }

    /**
     * Where the number contradicts what was said of the person: a typing error in one of them, found before it is kept.
     *
     * @return fields that contradict; empty when all fits or the number says nothing
     */
    public List<Invalid.Field> contradictions(BirthDate said, Sex sex) {
        List<Invalid.Field> found = new ArrayList<>();
        birth().filter(b -> said.year() != null && !said.fits(BirthDate.of(b)))
                .ifPresent(b -> found.add(Invalid.Field.of("birth", "differs-from-document")));
        sex().filter(s -> sex != Sex.UNKNOWN && s != sex)
                .ifPresent(s -> found.add(Invalid.Field.of("sex", "differs-from-document")));
        return found;
    }

    public String masked() {
        return number == null ? null : Masks.document(number);
    }

    /** One text per paper in the world: equal exactly when it is the same paper. */
    public String key() {
        return type + ":" + country + ":" + number;
    }

    private Optional<CheckedNumber> checked() {
        return number == null || type == DocumentType.PASSPORT ? Optional.empty() : CheckedNumber.read(number);
    }

    private static String tidy(String raw) {
        return raw == null ? "" : raw.replaceAll("[\\s\\p{Z}()\\uFF08\\uFF09-]", "").toUpperCase(Locale.ROOT);
    }
}
