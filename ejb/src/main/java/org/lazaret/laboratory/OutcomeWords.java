package org.lazaret.laboratory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.shared.Invalid;
import org.lazaret.table.Column;
import org.lazaret.table.Parsers;
import org.lazaret.testplan.Outcome;

/**
 * What laboratories write, in Chinese or English. What people put into a cell that they do not fill, a bare minus among it,
 * is no result.
 */
public final class OutcomeWords {
    static final Column.Parser<Outcome> PARSER = Parsers.oneOf(words());

    private OutcomeWords() {
    }

    /** @throws Invalid no word that laboratories use */
    public static Outcome read(String path, String text) {
        if (text == null || text.isBlank()) {
            throw new Invalid(path, "missing");
        }
        try {
            return PARSER.parse(text);
        } catch (Invalid unknown) {
            Invalid.Field field = unknown.fields().get(0);
            throw new Invalid(List.of(new Invalid.Field(path, field.code(), field.facts())));
        }
    }

    private static Map<String, Outcome> words() {
        Map<String, Outcome> words = new LinkedHashMap<>();
        put(words, Outcome.NEGATIVE, "阴性", "阴", "阴性(-)", "未检出", "未检测到", "negative", "neg", "not detected", "undetected");
        put(words, Outcome.POSITIVE, "阳性", "阳", "阳性(+)", "检出", "positive", "pos", "detected");
        put(words, Outcome.WEAK, "弱阳性", "弱阳", "可疑", "灰区", "weak", "weak positive", "weakly positive", "inconclusive", "indeterminate");
        put(words, Outcome.INVALID, "无效", "检测无效", "样本不合格", "不合格", "invalid", "unsatisfactory");
        return words;
    }

    private static void put(Map<String, Outcome> words, Outcome outcome, String... written) {
        for (String word : written) {
            words.put(word, outcome);
        }
    }
}
