package org.lazaret.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Versions as they would be if one said something else, or if there were one more. */
public final class OneMore {
    private OneMore() {
    }

    /** Only these, by code. */
    public static Versions only(Versions all, Collection<String> codes) {
        return new Versions(all.all().stream().filter(version -> codes.contains(version.code())).toList());
    }

    /** One version also says these things of a class. */
    public static Versions saying(Versions all, String code, RiskClass riskClass, Map<String, String> says) {
        return new Versions(all.all().stream().map(version -> version.code().equals(code) ? also(version, riskClass, says) : version).toList());
    }

    /** A version of a narrower scope that says nothing but this. */
    public static Versions narrower(Versions all, Scope scope, String division, LocalDate from, Map<String, String> says) {
        Set<RuleValue> rules = says.entrySet().stream().map(entry -> value(entry.getKey(), RuleValue.ANY, entry.getValue())).collect(Collectors.toSet());
        VersionHead head = new VersionHead("narrower", scope, division, null, from, null, "窄", "narrower", "测试", "test", Sureness.C);
        return new Versions(Stream.concat(all.all().stream(), Stream.of(new ProtocolVersion(head, rules, Instant.EPOCH))).toList());
    }

    private static ProtocolVersion also(ProtocolVersion version, RiskClass riskClass, Map<String, String> says) {
        Map<String, RuleValue> rules = new HashMap<>();
        version.rules().forEach(rule -> rules.put(rule.rule() + rule.riskClass(), rule));
        says.forEach((rule, value) -> rules.put(rule + riskClass, value(rule, riskClass.name(), value)));
        return new ProtocolVersion(version.head(), List.copyOf(rules.values()), version.activatedAt());
    }

    private static RuleValue value(String rule, String riskClass, String value) {
        return new RuleValue(rule, riskClass, value, "R1", "C", "测试", "test");
    }
}
