package org.lazaret.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sixteen random characters that stand on the paper and not in the code. With them the name on the paper can be held against the
 * code; without them the code says nothing of whose it is, since 80 unknown bits cannot be tried out as names can.
 *
 * @param text 16 characters of 0–9 and A–Z without I, L, O and U
 */
record CheckWord(String text) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int MARK_BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";

    static CheckWord random(SecureRandom random) {
        return new CheckWord(random.ints(LENGTH, 0, LETTERS.length()).mapToObj(at -> LETTERS.substring(at, at + 1)).collect(Collectors.joining()));
    }

    /** As on the paper: {@code 7K2M-90QX-ABCD-WXYZ}. */
    String grouped() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /**
     * What the code holds of the name: the first 128 bits of its HMAC-SHA-256 under this word. Blanks, dots, marks of
     * punctuation, width and case of the letters do not count, so that a name may be typed as it is read.
     */
    String mark(String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            byte[] whole = mac.doFinal(letters(name).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, MARK_BYTES));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]", "");
    }
}
