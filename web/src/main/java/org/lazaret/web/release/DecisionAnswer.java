package org.lazaret.web.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Role;
import org.lazaret.clearance.Clearance;
import org.lazaret.clearance.Clearance.Decision;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.clearance.Clearance.OverrideRefusal;
import org.lazaret.clearance.Finding;
import org.lazaret.clearance.Finding.About;
import org.lazaret.clearance.Finding.FallBack;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Word;
import org.lazaret.people.Sight;
import org.lazaret.protocol.DayConvention;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.RiskClass;
import org.lazaret.release.Decided;
import org.lazaret.release.ReleaseOverride;
import org.lazaret.release.Releases;
import org.lazaret.release.StayRelease;
import org.lazaret.stay.StayState;
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.Note;
import org.lazaret.testplan.PairState;
import org.lazaret.testplan.Phase;
import org.lazaret.web.protocol.VersionAnswer.Words;

/**
 * Whether somebody may leave, by codes: the page has the sentences.
 *
 * @param room      {@code null} without a bed
 * @param earliest  ELIGIBLE: since when; NOT_YET: the earliest possible time; {@code null} where none can be named
 * @param basis     {@code null} where nothing is computed
 * @param version   {@code null} where none has a rule for the class; not told in lists
 * @param overrides empty in lists, as {@code releases}
 */
public record DecisionAnswer(UUID stay, UUID person, String name, String englishName, String room, StayState state, RiskClass riskClass, String zone,
        Instant asOf, Decision decision, Instant earliest, LeadsTo leadsTo, After after, Basis basis, Version version, List<RuleFound> findings,
        List<Remark> remarks, Instant overriddenFrom, List<OverrideRefusal> overrideRefused, List<SignedOverride> overrides, List<Release> releases) {

    /** The calendar that follows at home. */
    public record After(LocalDate dayZero, LocalDate until, List<LocalDate> tests) {
        static After of(Clearance.After after) {
            return after == null ? null : new After(after.dayZero(), after.until(), after.tests());
        }
    }

    /**
     * @param under the class whose rules hold
     * @param pair  {@code null} where none is asked for
     */
    public record Basis(RiskClass under, Phase phase, LocalDate dayZero, DayConvention convention, int days, Instant overFrom, List<Day> tests, Pair pair,
            List<Day> contact) {
        static Basis of(Clearance.Basis basis) {
            return basis == null ? null : new Basis(basis.under(), basis.phase(), basis.dayZero(), basis.convention(), basis.days(), basis.overFrom(),
                    basis.tested().days().stream().map(Day::of).toList(), Pair.of(basis.tested().pair()), basis.contact().stream().map(Day::of).toList());
        }
    }

    public record Day(int day, LocalDate date, DayState.State state, LocalDate due, Instant since, List<UUID> samples, Set<Note> notes) {
        static Day of(DayState day) {
            return new Day(day.planned().day(), day.planned().date(), day.state(), day.due(), day.since(), day.evidence(), day.notes());
        }
    }

    public record Pair(int day, LocalDate date, PairState.State state, boolean sameLaboratory, boolean sameReagent, LocalDate due, Instant since,
            List<UUID> samples) {
        static Pair of(PairState pair) {
            return pair == null ? null : new Pair(pair.planned().day(), pair.planned().date(), pair.state(), pair.sameLaboratory(), pair.sameReagent(),
                    pair.due(), pair.since(), pair.evidence());
        }
    }

    public record Version(UUID id, String code, Words name) {
        static Version of(ProtocolVersion version) {
            return version == null ? null : new Version(version.id(), version.code(), new Words(version.nameZh(), version.nameEn()));
        }
    }

    public record RuleFound(About rule, Finding.State state, Instant since, List<Unmet> unmet) {
        static RuleFound of(Finding finding) {
            return new RuleFound(finding.rule(), finding.state(), finding.since(), finding.unmet().stream().map(Unmet::of).toList());
        }
    }

    /** @param makeUp whether {@code due} is the day on which it was planned to be made up */
    public record Unmet(Lack lack, Integer day, LocalDate date, boolean blocks, LocalDate due, boolean makeUp, List<UUID> about) {
        static Unmet of(Finding.Unmet unmet) {
            return new Unmet(unmet.lack(), unmet.day(), unmet.date(), unmet.blocks(), unmet.due(), unmet.makeUp(), unmet.evidence());
        }
    }

    public record Remark(Word word, Integer day, FallBack reason) {
        static Remark of(Finding.Remark remark) {
            return new Remark(remark.word(), remark.day(), remark.reason());
        }
    }

    public record SignedOverride(UUID id, String reason, Instant recordedAt, boolean signedByBoth, List<Signature> signatures) {
        static SignedOverride of(ReleaseOverride one) {
            return new SignedOverride(one.id(), one.reason(), one.recordedAt(), one.isSignedByBoth(),
                    one.signed().stream().map(signed -> new Signature(signed.name(), signed.role(), signed.at())).toList());
        }
    }

    public record Signature(String name, Role role, Instant at) {
    }

    public record Release(UUID id, Decision decision, LeadsTo leadsTo, Instant recordedAt) {
        static Release of(StayRelease kept) {
            return new Release(kept.id(), kept.decision(), kept.leadsTo(), kept.recordedAt());
        }
    }

    static DecisionAnswer of(Releases.Answer told) {
        return of(told.decided(), told.sight(), told.site().zone().getId(), Version.of(told.version()), told.overrides().stream().map(SignedOverride::of).toList(),
                told.kept().stream().map(Release::of).toList());
    }

    static DecisionAnswer listed(Decided one, Sight sight, String zone) {
        return of(one, sight, zone, null, List.of(), List.of());
    }

    private static DecisionAnswer of(Decided one, Sight sight, String zone, Version version, List<SignedOverride> overrides, List<Release> releases) {
        Clearance answer = one.answer();
        return new DecisionAnswer(one.stay().id(), one.stay().person(), sight.name(one.name()), sight.englishName(one.name()), one.room(), one.stay().state(),
                one.order().riskClass(), zone, one.asOf(), answer.decision(), answer.earliest(), answer.leadsTo(), After.of(answer.after()),
                Basis.of(answer.basis()), version, answer.findings().stream().map(RuleFound::of).toList(), answer.remarks().stream().map(Remark::of).toList(),
                answer.overriddenFrom(), answer.overrideRefused(), overrides, releases);
    }
}
