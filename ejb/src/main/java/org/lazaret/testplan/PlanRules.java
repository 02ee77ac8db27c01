package org.lazaret.testplan;

import java.util.List;
import java.util.Optional;
import org.lazaret.protocol.DayConvention;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.Rule;
import org.lazaret.protocol.Specimen;

/**
 * What the rules in force ask of a class (R1–R5): days, samples, and how the samples are to be.
 *
 * @param testDays     days of the central isolation with a sample; empty where the version names none
 * @param homeTestDays days at home with a sample
 * @param specimen     {@code null} where any will do
 * @param pairing      {@code null} where no double sampling is asked for
 * @param lateDaysMax  calendar days that a sample may be late and count all the same, 0 where the version says nothing
 */
public record PlanRules(RiskClass riskClass, DayConvention convention, Days days, List<Integer> testDays, List<Integer> homeTestDays,
        Specimen specimen, Pairing pairing, int lateDaysMax) {

    /** @param central 0 for those who isolate at home */
    public record Days(int central, int home, int selfMonitoring) {
    }

    /** Two samples before release; by default from two laboratories and with two reagents (settled reading 2). */
    public record Pairing(boolean twoLaboratories, boolean twoReagents) {
    }

    /** @return empty where no version has a duration for the class: nothing is computed (settled reading 3) */
    public static Optional<PlanRules> of(Protocol protocol, RiskClass riskClass) {
        return protocol.versionFor(riskClass).map(version -> new PlanRules(riskClass, protocol.dayConvention(riskClass),
                new Days(protocol.daysCentral(riskClass).orElse(0), protocol.daysHome(riskClass).orElse(0),
                        protocol.daysSelfMonitoring(riskClass).orElse(0)),
                protocol.testDays(riskClass).orElse(List.of()), protocol.homeTestDays(riskClass).orElse(List.of()),
                protocol.specimen(riskClass).orElse(null), pairing(protocol, riskClass),
                protocol.whole(Rule.TEST_LATE_DAYS_MAX, riskClass).orElse(0)));
    }

    private static Pairing pairing(Protocol protocol, RiskClass riskClass) {
        return !protocol.doubleSampling(riskClass) ? null : new Pairing(protocol.says(Rule.TWO_LABORATORIES, riskClass).orElse(true),
                protocol.says(Rule.TWO_REAGENTS, riskClass).orElse(true));
    }

    boolean atHome() {
        return days.central() == 0;
    }
}
