package org.lazaret.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds the encoding of a text file. A byte order mark decides; else what is valid UTF-8 is UTF-8, because Chinese
 * GB18030 text practically never is; the rest must be valid GB18030, which Excel writes on Chinese systems.
 */
final class Encoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char REPLACEMENT = '\uFFFD';

    private Encoding() {
    }

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8OrDamaged(bytes, 3);
        }
        if (isUtf8(bytes)) {
            return noControls(new String(bytes, StandardCharsets.UTF_8));
        }
        if (isDamagedUtf8(bytes)) {
            throw new TableUnreadable(TableUnreadable.Reason.DAMAGED_TEXT);
        }
        return strict(bytes, 0, GB18030);
    }

    private static String utf8OrDamaged(byte[] bytes, int from) {
        try {
            return noControls(decode(bytes, from, StandardCharsets.UTF_8));
        } catch (CharacterCodingException damaged) {
            throw new TableUnreadable(TableUnreadable.Reason.DAMAGED_TEXT);
        }
    }

    private static String strict(byte[] bytes, int from, Charset charset) {
        try {
            return noControls(decode(bytes, from, charset));
        } catch (CharacterCodingException unknown) {
            throw new TableUnreadable(TableUnreadable.Reason.ENCODING);
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            decode(bytes, 0, StandardCharsets.UTF_8);
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Read as UTF-8, GB18030 text is nearly all damage; a cut or mixed UTF-8 file is nearly all sense. */
    private static boolean isDamagedUtf8(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        long damage = lenient.chars().filter(c -> c == REPLACEMENT).count();
        long sense = lenient.codePoints().filter(Character::isIdeographic).count();
        return sense > 10 * damage;
    }

    /** No list holds control characters; a picture or a program does, and may be valid GB18030 all the same. */
    private static String noControls(String text) {
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
            throw new TableUnreadable(TableUnreadable.Reason.ENCODING);
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
