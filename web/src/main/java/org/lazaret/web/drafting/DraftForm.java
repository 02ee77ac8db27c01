package org.lazaret.web.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lazaret.drafting.Drafts.Written;
import org.lazaret.protocol.RuleValue;
import org.lazaret.protocol.Scope;
import org.lazaret.protocol.Sureness;
import org.lazaret.protocol.VersionHead;
import org.lazaret.shared.Invalid;
import org.lazaret.web.protocol.VersionAnswer.Words;

/** What somebody has written of a version; may be incomplete until it is submitted. */
public record DraftForm(String code, Scope scope, String division, UUID site, LocalDate effectiveFrom, LocalDate effectiveTo, Words name,
        Words source, Sureness sureness, UUID replaces, List<RuleForm> rules) {
    private static final Words NONE = new Words(null, null);

    /** @param riskClass {@code ANY} for everybody */
    public record RuleForm(String rule, String riskClass, String value, String number, Sureness sureness, Words source) {
        RuleValue value(Words otherwise) {
            Words from = source == null ? NONE : source;
            return new RuleValue(rule, riskClass, plain(value), plain(number), sureness == null ? null : sureness.name(),
                    plain(from.zh()) == null ? plain(otherwise.zh()) : plain(from.zh()),
                    plain(from.en()) == null ? plain(otherwise.en()) : plain(from.en()));
        }
    }

    Written read() {
        Words names = name == null ? NONE : name;
        Words from = source == null ? NONE : source;
        List<RuleForm> rows = rules == null ? List.of() : rules;
        if (rows.stream().anyMatch(Objects::isNull)) {
            throw new Invalid("rules", "missing");
        }
        return new Written(new VersionHead(plain(code), scope, plain(division), site, effectiveFrom, effectiveTo, plain(names.zh()),
                plain(names.en()), plain(from.zh()), plain(from.en()), sureness), replaces,
                rows.stream().map(row -> row.value(from)).toList());
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
