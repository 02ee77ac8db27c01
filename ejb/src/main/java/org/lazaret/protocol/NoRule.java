package org.lazaret.protocol;

import org.lazaret.shared.Refusal;

/** No version in force there on that day has the rule: nothing is computed, and the system says so (settled reading 3). */
public final class NoRule extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoRule(Rule rule, RiskClass riskClass) {
        super("no-rule", 422, "rule", rule.key(), "riskClass", riskClass == null ? RuleValue.ANY : riskClass.name());
    }
}
