package org.lazaret.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name is held against a code only by who has the paper. */
class CheckWordTest {
    private static final CheckWord WORD = new CheckWord("7K2M90QXABCDWXYZ");

    @Test
    void a_name_fits_however_it_is_typed_and_another_does_not() {
        assertEquals(1, Stream.of("买买提·艾力", "买买提艾力", "买买提 · 艾力 ").map(WORD::mark).distinct().count());
        assertEquals(WORD.mark("Nguyễn Văn An"), WORD.mark("NGUYỄN  VĂN AN"));
        assertNotEquals(WORD.mark("陈桂华"), WORD.mark("陈桂花"));
    }

    /** Worked out with openssl: printf 陈桂华 | openssl dgst -sha256 -hmac 7K2M90QXABCDWXYZ -binary | head -c 16 | basenc --base64url */
    @Test
    void others_work_out_the_same_mark() {
        assertEquals("xZXE5CLHZTNZAoPcqPb8Lg", WORD.mark("陈桂华"));
    }

    @Test
    void the_same_name_under_another_word_has_another_mark() {
        assertNotEquals(WORD.mark("陈桂华"), new CheckWord("7K2M90QXABCDWXY0").mark("陈桂华"));
    }

    @Test
    void words_are_long_readable_and_never_the_same() {
        Set<String> words = Stream.generate(() -> CheckWord.random(new SecureRandom()).text()).limit(1000).collect(Collectors.toSet());
        assertEquals(1000, words.size());
        assertTrue(words.stream().allMatch(word -> word.matches("[0-9A-HJKMNP-TV-Z]{16}")), words::toString);
        assertEquals("7K2M-90QX-ABCD-WXYZ", WORD.grouped());
    }
}
