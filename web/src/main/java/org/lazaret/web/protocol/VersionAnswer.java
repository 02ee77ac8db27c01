package org.lazaret.web.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.Rule;
import org.lazaret.protocol.RuleValue;
import org.lazaret.protocol.Scope;
import org.lazaret.protocol.Sureness;

/** A version of the rules. {@code rules} is {@code null} in a list. */
public record VersionAnswer(UUID id, String code, Scope scope, String division, UUID site, LocalDate effectiveFrom,
        LocalDate effectiveTo, Words name, Words source, Sureness sureness, List<RuleAnswer> rules) {

    /** A text in both languages. */
    public record Words(String zh, String en) {
    }

    /** One value: {@code kind} says its unit, {@code riskClass} {@code ANY} that it holds for all. */
    public record RuleAnswer(String rule, String kind, String riskClass, String value, String number, Sureness sureness,
            Words source) {
        public static RuleAnswer of(RuleValue value) {
            return new RuleAnswer(value.rule(), Rule.of(value.rule()).kind().name(), value.riskClass(), value.value(),
                    value.number(), Sureness.valueOf(value.sureness()), new Words(value.sourceZh(), value.sourceEn()));
        }
    }

    static VersionAnswer listed(ProtocolVersion v) {
        return of(v, null);
    }

    static VersionAnswer whole(ProtocolVersion v) {
        return of(v, v.rules().stream().map(RuleAnswer::of).toList());
    }

    private static VersionAnswer of(ProtocolVersion v, List<RuleAnswer> rules) {
        return new VersionAnswer(v.id(), v.code(), v.scope(), v.division(), v.site(), v.effectiveFrom(), v.effectiveTo(),
                new Words(v.nameZh(), v.nameEn()), new Words(v.sourceZh(), v.sourceEn()), v.sureness(), rules);
    }
}
