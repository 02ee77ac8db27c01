package org.lazaret.protocol;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * One value of one rule as it is kept, with where it comes from.
 *
 * @param rule      key of a {@link Rule}
 * @param riskClass a {@link RiskClass}, or {@code ANY}
 * @param value     text as the rule's {@link Kind} reads it
 * @param number    R-number of the rule table
 */
@Embeddable
public record RuleValue(
        @Column(name = "rule", nullable = false, length = 50) String rule,
        @Column(name = "risk_class", nullable = false, length = 20) String riskClass,
        @Column(name = "rule_value", nullable = false, length = 300) String value,
        @Column(name = "number", nullable = false, length = 5) String number,
        @Column(name = "sureness", nullable = false, length = 1) String sureness,
        @Column(name = "source_zh", nullable = false, length = 400) String sourceZh,
        @Column(name = "source_en", nullable = false, length = 400) String sourceEn) {

    /** Stands for every class. */
    public static final String ANY = "ANY";

    boolean answers(Rule asked, RiskClass of) {
        return rule.equals(asked.key()) && (of == null ? riskClass.equals(ANY) : riskClass.equals(of.name()));
    }
}
