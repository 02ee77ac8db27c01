package org.lazaret.web.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.alert.Alert;
import org.lazaret.alert.AlertLists.Detail;
import org.lazaret.alert.AlertLists.Group;
import org.lazaret.alert.AlertLists.Row;
import org.lazaret.alert.AlertRules;
import org.lazaret.alert.AlertState;
import org.lazaret.alert.AlertStep;
import org.lazaret.alert.AlertStep.Recheck;
import org.lazaret.alert.Concerned;
import org.lazaret.alert.Concerned.Last;
import org.lazaret.alert.Takers;
import org.lazaret.episode.Verdict;
import org.lazaret.identity.Sex;
import org.lazaret.isolation.Progress;
import org.lazaret.people.Sight;
import org.lazaret.protocol.RiskClass;
import org.lazaret.watch.Kind;

/**
 * An alert, its person named as the reader's role may see.
 *
 * @param number                   as people read it: {@code A-0809-031}
 * @param level                    whom it has been handed on to, as the protocol names them
 * @param nextLevel                who is told at {@code dueAt}; {@code null} at the last
 * @param dueAt                    when it is handed on if nobody acts; {@code null} when it is not
 * @param endedAt                  when the episode was over; {@code null} while it lasts
 * @param peak                     hundredths of a degree, or percent of a battery; {@code null} for a silence
 * @param takeable                 whether the reader's role may look after what is of this kind
 * @param secondsToAcknowledgement {@code null} until somebody took it
 * @param secondsToRecheck         from when it was raised; {@code null} until it was rechecked
 */
public record AlertAnswer(UUID id, String number, Kind kind, Group group, AlertState state, String level, int escalations, String nextLevel,
        UUID person, String name, String englishName, boolean madeUp, UUID room, String roomNumber, UUID floor, String patch, UUID holder,
        String holderName, AlertStep.Found found, Instant raisedAt, Instant acknowledgedAt, Instant closedAt, Instant dueAt, Instant onset,
        Instant endedAt, Integer peak, Verdict verdict, boolean takeable, Long secondsToAcknowledgement, Long secondsToRecheck, AboutAnswer about) {

    static AlertAnswer of(Row row, Concerned about, AlertRules rules, Sight sight, Takers takers) {
        Alert a = row.alert();
        List<String> levels = rules.levels();
        return new AlertAnswer(a.id(), a.label(), a.kind(), row.group(), a.state(), rules.level(a.level()), a.level(),
                a.level() + 1 < levels.size() ? levels.get(a.level() + 1) : null, a.person(), sight.name(row.name()),
                sight.englishName(row.name()), row.madeUp(), row.room(), row.number(), row.floor() == null ? null : row.floor().id(), row.patch(), a.holder().user(), a.holder().name(),
                a.finding().found(), a.raisedAt(), a.holder().at(), a.closedAt(), a.dueAt(), row.episode().onset(), row.episode().ended(),
                row.episode().peak(), row.episode().verdict(), takers.mayTake(a.kind()), seconds(a.raisedAt(), a.holder().at()), seconds(a.raisedAt(), a.finding().at()),
                AboutAnswer.of(about, sight));
    }

    /**
     * The person, as far as the reader's role may see. Temperatures are hundredths of a degree Celsius.
     *
     * @param sex         {@code null}, as {@code age}, for roles that need figures only
     * @param age         completed years; {@code null} unless the whole birth date is known
     * @param riskClass   {@code null} without an isolation order, as {@code progress}
     * @param illnesses   chronic diseases; empty for roles that read nothing of anybody's health
     * @param patchCenti  what the patch that is worn said last; {@code null} when it said no temperature of a body
     * @param manualCenti the newest by thermometer of the last day; {@code null} without one
     */
    public record AboutAnswer(Sex sex, Integer age, RiskClass riskClass, Progress progress, List<String> illnesses, Instant patchAt,
            Integer patchCenti, Instant manualAt, Integer manualCenti) {
        static AboutAnswer of(Concerned one, Sight sight) {
            Last patch = one.patch();
            Last manual = one.manual();
            return new AboutAnswer(sight.names() ? one.sex() : null, sight.names() ? one.age() : null, one.riskClass(), one.progress(),
                    sight.health() ? one.illnesses() : List.of(), patch == null ? null : patch.at(), patch == null ? null : patch.centi(),
                    manual == null ? null : manual.at(), manual == null ? null : manual.centi());
        }
    }

    private static Long seconds(Instant from, Instant to) {
        return to == null ? null : Duration.between(from, to).toSeconds();
    }

    /** @param reason of the system, when {@code automatic}: {@code ENDED}, {@code UNFOUNDED}, {@code MERGED}, {@code REFUTED} */
    public record StepAnswer(int seq, AlertStep.Kind kind, Instant occurredAt, Instant recordedAt, String byName, boolean automatic, String level,
            Recheck recheck, String reason) {
        static StepAnswer of(AlertStep step, AlertRules rules) {
            return new StepAnswer(step.seq(), step.kind(), step.occurredAt(), step.recordedAt(), step.byName(), step.byName().startsWith("system:"),
                    rules.level(step.level()), step.recheck(), step.reason());
        }
    }

    /** @param transfer of the person that is open; {@code null} when none is asked for, as {@code transferRequestedAt} */
    public record Full(AlertAnswer alert, List<StepAnswer> steps, UUID transfer, Instant transferRequestedAt, long recheckMinutes) {
        static Full of(Detail detail) {
            return new Full(AlertAnswer.of(detail.row(), detail.about(), detail.rules(), detail.sight(), detail.takers()),
                    detail.steps().stream().map(step -> StepAnswer.of(step, detail.rules())).toList(),
                    detail.transfer() == null ? null : detail.transfer().id(), detail.transfer() == null ? null : detail.transfer().requestedAt(), detail.rules().recheck().toMinutes());
        }
    }
}
