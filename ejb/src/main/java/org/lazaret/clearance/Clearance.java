package org.lazaret.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.clearance.Finding.Remark;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.protocol.DayConvention;
import org.lazaret.protocol.RiskClass;
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.Phase;
import org.lazaret.testplan.Tested;

/**
 * The answer to who may leave.
 *
 * @param findings       rule by rule
 * @param beside         what is said of the decision as a whole
 * @param earliest       ELIGIBLE: since when, without a break, everything has been met. NOT_YET: the earliest possible time,
 *                       never in the past. OVERRIDDEN: what it would be without. {@code null} where no time can be named
 * @param leadsTo        {@code null} while nothing follows
 * @param after          the calendar that follows; {@code null} where there is none
 * @param basis          {@code null} where nothing is computed
 * @param overriddenFrom {@code null} unless overridden
 * @param overrideRefused why the override that somebody signed does not hold
 */
public record Clearance(Decision decision, List<Finding> findings, List<Remark> beside, Instant earliest, LeadsTo leadsTo, After after,
        Basis basis, Instant overriddenFrom, List<OverrideRefusal> overrideRefused) {

    public enum Decision {
        /** Every rule is met. */
        ELIGIBLE,
        /** What is missing can still come by itself or by a sample. */
        NOT_YET,
        /** Something is missing that no waiting brings. */
        BLOCKED,
        /** No version in force has a rule for the class. */
        NOT_COMPUTED,
        /** Something is unmet and stays shown; two people answer for it. */
        OVERRIDDEN;

        public boolean mayLeave() {
            return this == ELIGIBLE || this == OVERRIDDEN;
        }
    }

    public enum LeadsTo {
        HOME_MONITORING, SELF_MONITORING, END, HOSPITAL
    }

    public enum OverrideRefusal {
        SECOND_SIGNATURE_MISSING, WRONG_ROLE, SAME_USER, REASON_MISSING, PASSWORD_NOT_PROVEN,
        /** Something is unmet that was not when the override was signed. */
        NEW_SINCE
    }

    /** @param until the date on which it can be over */
    public record After(LocalDate dayZero, LocalDate until, List<LocalDate> tests) {
    }

    /**
     * What it was reckoned by.
     *
     * @param under    the class whose rules hold, which need not be the own one (R2)
     * @param overFrom the first moment at which the days can be over
     * @param contact  the close contact's tests that count
     */
    public record Basis(RiskClass under, Phase phase, LocalDate dayZero, DayConvention convention, int days, Instant overFrom, Tested tested,
            List<DayState> contact) {
    }

    /** All that is missing. */
    public List<Unmet> unmet() {
        return findings.stream().flatMap(finding -> finding.unmet().stream()).toList();
    }

    public List<Remark> remarks() {
        return Stream.concat(findings.stream().flatMap(finding -> finding.remarks().stream()), beside.stream()).distinct().toList();
    }

    /** What somebody who overrides this would answer for. */
    public List<String> matters() {
        return unmet().stream().flatMap(one -> one.matters().stream()).distinct().sorted().toList();
    }
}
