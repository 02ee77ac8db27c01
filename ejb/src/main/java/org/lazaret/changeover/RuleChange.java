package org.lazaret.changeover;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.Rule;
import org.lazaret.protocol.Ruling;

/**
 * One rule that says something else for a class than before: why a date changes.
 *
 * @param before what it said and in which version; {@code null} where none had it
 * @param after  what it says and in which version; {@code null} where none has it any more
 */
public record RuleChange(Rule rule, Ruling before, Ruling after) {

    /** Of all rules that decide about a stay, those that say something else. */
    static List<RuleChange> between(Protocol before, Protocol after, RiskClass riskClass) {
        return Arrays.stream(Rule.values()).filter(Rule::ofStay).map(rule -> new RuleChange(rule, ruling(before, rule, riskClass),
                ruling(after, rule, riskClass))).filter(RuleChange::differs).toList();
    }

    /** Whether it is this version that says something else, or that ended the one which said it. */
    boolean concerns(ProtocolVersion version) {
        return after == null ? version.effectiveFrom().equals(before.version().effectiveTo()) : after.version().id().equals(version.id());
    }

    private boolean differs() {
        return !Objects.equals(said(before), said(after));
    }

    private static String said(Ruling ruling) {
        return ruling == null ? null : ruling.value().value();
    }

    private static Ruling ruling(Protocol protocol, Rule rule, RiskClass riskClass) {
        return Optional.ofNullable(protocol).flatMap(p -> p.ruling(rule, riskClass)).orElse(null);
    }
}
