package org.lazaret.clearance;

import java.util.Optional;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.Rule;
import org.lazaret.testplan.PlanRules;

/**
 * What the rules in force ask of a class before it leaves.
 *
 * @param contactTests how many of the close contact's first tests must be negative (R2); 0 where they play no part
 * @param surroundings whether room and belongings are sampled before release (R4)
 * @param community    whether the community's confirmation is waited for; else it is a task of the hand-over
 * @param otherwise    what holds for a secondary contact that falls back to another class (R2); {@code null} where the version has
 *                     nothing to fall back to
 */
public record Demands(PlanRules plan, int contactTests, boolean surroundings, boolean community, Demands otherwise) {

    /** @return empty where no version has a duration for the class: nothing is computed (settled reading 3) */
    public static Optional<Demands> of(Protocol protocol, RiskClass riskClass) {
        Demands otherwise = protocol.ruling(Rule.FALLS_BACK_TO, riskClass).map(ruling -> RiskClass.valueOf(ruling.value().value()))
                .filter(other -> other != riskClass).flatMap(other -> alone(protocol, other, null)).orElse(null);
        return alone(protocol, riskClass, otherwise);
    }

    private static Optional<Demands> alone(Protocol protocol, RiskClass riskClass, Demands otherwise) {
        return PlanRules.of(protocol, riskClass).map(plan -> new Demands(plan,
                protocol.whole(Rule.SHORTENED_BY_TESTS_OF_CONTACT, riskClass).orElse(0),
                protocol.says(Rule.ENVIRONMENT_SAMPLED_BEFORE_RELEASE, riskClass).orElse(false),
                protocol.says(Rule.COMMUNITY_CONFIRMATION_BEFORE_RELEASE, riskClass).orElse(false), otherwise));
    }
}
