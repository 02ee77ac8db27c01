package org.lazaret.web.changeover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.changeover.Changeovers.Preview;
import org.lazaret.changeover.Outlook;
import org.lazaret.changeover.RuleChange;
import org.lazaret.changeover.Running;
import org.lazaret.people.Sight;
import org.lazaret.protocol.DayConvention;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.Ruling;
import org.lazaret.web.protocol.VersionAnswer.RuleAnswer;
import org.lazaret.web.protocol.VersionAnswer.Words;

/** What a version changes for stays that run: who, from what to what, and why. */
public record ChangeoverAnswer(String code, Words name, LocalDate effectiveFrom, List<StayAnswer> stays) {

    /** @param room {@code null} without a bed */
    public record StayAnswer(UUID stay, UUID person, String name, String englishName, UUID site, Words siteName, String room,
            RiskClass riskClass, LocalDate exposureDay, OutlookAnswer before, OutlookAnswer after, List<ChangeAnswer> changes) {
        static StayAnswer of(Running one, Sight sight) {
            return new StayAnswer(one.stay(), one.order().person(), sight.name(one.name()), sight.englishName(one.name()), one.site().id(),
                    new Words(one.site().facts().nameZh(), one.site().facts().nameEn()), one.room(), one.order().riskClass(),
                    one.order().exposure().day(), OutlookAnswer.of(one.before()), OutlookAnswer.of(one.after()),
                    one.changes().stream().map(ChangeAnswer::of).toList());
        }
    }

    /** @param convention {@code null} with all others where no version had a rule for the class */
    public record OutlookAnswer(DayConvention convention, Integer daysCentral, Integer daysHome, LocalDate lastDay, List<LocalDate> testDates) {
        static OutlookAnswer of(Outlook outlook) {
            return outlook.term() == null ? new OutlookAnswer(null, null, null, null, List.of())
                    : new OutlookAnswer(outlook.term().convention(), outlook.term().daysCentral(), outlook.term().daysHome(), outlook.lastDay(),
                            outlook.testDates());
        }
    }

    /** @param before {@code null} where no version had the rule, as {@code after} */
    public record ChangeAnswer(String rule, SaidAnswer before, SaidAnswer after) {
        static ChangeAnswer of(RuleChange change) {
            return new ChangeAnswer(change.rule().key(), SaidAnswer.of(change.before()), SaidAnswer.of(change.after()));
        }
    }

    /** What a version says. */
    public record SaidAnswer(String version, RuleAnswer rule) {
        static SaidAnswer of(Ruling ruling) {
            return ruling == null ? null : new SaidAnswer(ruling.version().code(), RuleAnswer.of(ruling.value()));
        }
    }

    static ChangeoverAnswer of(Preview preview) {
        return new ChangeoverAnswer(preview.version().code(), new Words(preview.version().nameZh(), preview.version().nameEn()),
                preview.version().effectiveFrom(), preview.stays().stream().map(one -> StayAnswer.of(one, preview.sight())).toList());
    }
}
