package org.lazaret.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lazaret.shared.Invalid;

/** The name somebody signs in with: 2–40 letters of any script, digits, dots, hyphens or underscores; case does not matter. */
public record AccountName(String value) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._-]{2,40}");

    /** @throws Invalid it has another form */
    public static AccountName of(String path, String text) {
        return read(text).orElseThrow(() -> new Invalid(path, "not-a-name"));
    }

    /** For signing in, where a wrong form is only a wrong name. */
    public static Optional<AccountName> read(String text) {
        String normal = text == null ? ""
                : Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return FORM.matcher(normal).matches() ? Optional.of(new AccountName(normal)) : Optional.empty();
    }
}
