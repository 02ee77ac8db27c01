package org.lazaret.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What a gateway said of one reading, as far as it can be read.
 *
 * @param code    what the patch's label says; empty when nothing was said
 * @param at      epoch seconds, fractions cut; {@code null} when no time can be read
 * @param centi   hundredths of a degree Celsius, rounded half up; {@code null} when no number can be read
 * @param air     of the room, the same unit; {@link org.lazaret.watch.Sample#NONE} when not said
 * @param battery percent, 0–100; {@link org.lazaret.watch.Sample#NONE} when not said
 * @param text    as it came; {@code null} where the rest says it all
 */
public record Said(String code, Long at, Integer centi, int air, int battery, String text) {
    private static final int HASH_BYTES = 16;
    private static final int TEXT_MOST = 300;

    /** The same patch, time and value said twice has the same: 16 bytes. */
    byte[] hash() {
        return hash("");
    }

    /** @param apart what sets it apart from the same said by a gateway: that it was a reading of somebody before */
    byte[] hash(String apart) {
        String said = code + "|" + (at == null || centi == null ? text : at + "|" + centi) + apart;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a person who looks at it; at most 300 characters. */
    String shown() {
        String shown = text == null ? code + " " + at + " " + centi : text;
        return shown.length() <= TEXT_MOST ? shown : shown.substring(0, shown.offsetByCodePoints(0, TEXT_MOST / 2)) + "…";
    }
}
