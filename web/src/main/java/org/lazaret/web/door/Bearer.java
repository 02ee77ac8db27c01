package org.lazaret.web.door;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lazaret.account.Token;

/** The token that a device shows with each request ({@code Authorization: Bearer …}, RFC 6750). */
final class Bearer {
    private static final Pattern FORM = Pattern.compile("Bearer +(\\S{1,200})\\s*", Pattern.CASE_INSENSITIVE);

    private Bearer() {
    }

    /** @param header {@code Authorization} as it came; {@code null} when missing */
    static Optional<Token> read(String header) {
        Matcher shown = FORM.matcher(header == null ? "" : header);
        return shown.matches() ? Optional.of(new Token(shown.group(1))) : Optional.empty();
    }
}
