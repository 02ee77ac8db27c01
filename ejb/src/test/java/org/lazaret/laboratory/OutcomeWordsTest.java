package org.lazaret.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.shared.Invalid;
import org.lazaret.testplan.Outcome;

class OutcomeWordsTest {
    @ParameterizedTest
    @CsvSource({"阴性,NEGATIVE", "阴性（-）,NEGATIVE", "未检出,NEGATIVE", "Negative,NEGATIVE", "NOT DETECTED,NEGATIVE", "ｎｅｇａｔｉｖｅ,NEGATIVE",
        "阳性,POSITIVE", "阳性（＋）,POSITIVE", "检出,POSITIVE", "positive,POSITIVE", "弱阳性,WEAK", "灰区,WEAK", "Inconclusive,WEAK", "无效,INVALID",
        "样本不合格,INVALID", "INVALID,INVALID"})
    void reads_what_laboratories_write(String written, Outcome meant) {
        assertEquals(meant, OutcomeWords.read("outcome", written));
    }

    /** What stands in a cell that nobody filled in, or says something else, is no result. */
    @ParameterizedTest
    @ValueSource(strings = {"-", "/", "+", "n", "待检", "阴性阳性", "complete"})
    void guesses_nothing(String written) {
        Invalid refused = assertThrows(Invalid.class, () -> OutcomeWords.read("outcome", written));
        assertEquals("not-a-known-word", refused.fields().get(0).code());
        assertEquals("outcome", refused.fields().get(0).path());
    }

    @Test
    void an_empty_cell_is_missing() {
        assertEquals("missing", assertThrows(Invalid.class, () -> OutcomeWords.read("outcome", " ")).fields().get(0).code());
    }
}
