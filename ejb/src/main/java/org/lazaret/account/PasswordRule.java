package org.lazaret.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lazaret.shared.Invalid;

/** What a new password must be: long, not the name, and none of those that everybody tries first. No other demands. */
final class PasswordRule {
    static final int LEAST = 12;
    static final int MOST = 200;
    private static final int LEAST_DISTINCT = 5;
    private static final Set<String> COMMON = Set.of("password", "passw0rd", "qwertyuiop", "1234567890", "0987654321",
            "abcdefghij", "letmein", "welcome", "iloveyou", "administrator", "lazaret", "changeme", "1q2w3e4r", "qazwsxedc",
            "zhuzhou", "woaini", "mima", "88888888", "66666666", "5201314");

    private PasswordRule() {
    }

    /** @throws Invalid saying everything that is wrong with it */
    static void require(String path, String password, String name) {
        List<Invalid.Field> wrong = new ArrayList<>();
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < LEAST) {
            wrong.add(Invalid.Field.of(path, "password-too-short", "least", LEAST));
        } else if (length > MOST) {
            wrong.add(Invalid.Field.of(path, "password-too-long", "most", MOST));
        } else if (isCommon(password.toLowerCase(Locale.ROOT))) {
            wrong.add(Invalid.Field.of(path, "password-too-common"));
        }
        if (password != null && password.toLowerCase(Locale.ROOT).contains(name)) {
            wrong.add(Invalid.Field.of(path, "password-is-name"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    /** A common word, also repeated or with a few characters around it; or hardly any different characters. */
    private static boolean isCommon(String password) {
        if (password.chars().distinct().count() < LEAST_DISTINCT) {
            return true;
        }
        String rest = password;
        for (String word : COMMON) {
            rest = rest.replace(word, "");
        }
        return rest.length() < password.length() && rest.length() < LEAST / 2;
    }
}
