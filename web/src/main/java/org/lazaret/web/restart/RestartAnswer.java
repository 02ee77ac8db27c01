package org.lazaret.web.restart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.people.Sight;
import org.lazaret.protocol.RiskClass;
import org.lazaret.restart.ClockRestart;
import org.lazaret.restart.RestartLists.Line;
import org.lazaret.restart.RestartLists.Own;
import org.lazaret.restart.RestartLists.Question;
import org.lazaret.restart.RestartLists.Total;
import org.lazaret.restart.RestartScope;
import org.lazaret.restart.RestartStep;

/**
 * Whose clock a case concerns, what a restart would cost, and what was decided.
 *
 * @param left   the day 0 a restart gives: when the positive left; {@code null} while inside, {@code today} is reckoned with then
 * @param totals what each scope would cost, the narrowest first; each holds those before it
 */
public record RestartAnswer(LocalDate left, LocalDate today, List<LineAnswer> lines, List<TotalAnswer> totals) {

    /** @param dayZero {@code null} while the positive is inside, and for all but a restart; @param reason {@code null} where none is asked for */
    public record StepAnswer(RestartStep.Kind kind, LocalDate dayZero, String reason, Instant occurredAt, Instant recordedAt, String by) {
        static StepAnswer of(RestartStep step) {
            return new StepAnswer(step.kind(), step.dayZero(), step.reason(), step.when().occurredAt(), step.when().recordedAt(), step.byName());
        }
    }

    /**
     * Somebody whose clock it is about.
     *
     * @param room       where they are now; {@code null} without a bed
     * @param restart    {@code null} where nobody has proposed it, as {@code state}
     * @param dayZero    of a restart on record; {@code null} while the positive is inside
     * @param before     on which the days can be over by the clock as it is or was; {@code null} where nothing is computed, as {@code after}
     * @param leftAt     when their stay ended; {@code null} while they are here
     * @param steps      the newest first
     */
    public record LineAnswer(UUID stay, UUID person, String name, String englishName, boolean madeUp, String room, RiskClass riskClass,
            RestartScope scope, UUID restart, ClockRestart.State state, LocalDate dayZero, LocalDate before, LocalDate after, int bedDays, Instant leftAt,
            List<StepAnswer> steps) {
        static LineAnswer of(Line line, Sight sight) {
            ClockRestart restart = line.restart();
            return new LineAnswer(line.stay().id(), line.stay().person(), sight.name(line.name()), sight.englishName(line.name()), line.madeUp(), line.room(),
                    line.order().riskClass(), line.scope(), restart == null ? null : restart.id(), restart == null ? null : restart.state(),
                    restart == null ? null : restart.dayZero(), line.cost().before(), line.cost().after(), line.cost().cost(), line.stay().closedAt(),
                    line.steps().stream().map(StepAnswer::of).toList());
        }
    }

    /** What a scope would cost of those who stay there. */
    public record TotalAnswer(RestartScope scope, int people, int bedDays) {
        static TotalAnswer of(Total total) {
            return new TotalAnswer(total.scope(), total.people(), total.bedDays());
        }
    }

    static RestartAnswer of(Question question) {
        return new RestartAnswer(question.left(), question.today(), question.lines().stream().map(line -> LineAnswer.of(line, question.sight())).toList(),
                question.totals().stream().map(TotalAnswer::of).toList());
    }

    /** What happened to somebody's clock in one case. */
    public record OwnAnswer(UUID investigation, UUID site, String siteZh, String siteEn, RestartScope scope, ClockRestart.State state, LocalDate dayZero,
            List<StepAnswer> steps) {
        static OwnAnswer of(Own own) {
            return new OwnAnswer(own.restart().investigation(), own.site().id(), own.site().facts().nameZh(), own.site().facts().nameEn(),
                    own.restart().scope(), own.restart().state(), own.restart().dayZero(), own.steps().stream().map(StepAnswer::of).toList());
        }
    }

    /** The newest case first. */
    public record ClockAnswer(List<OwnAnswer> items) {
    }

    /** @param count how many stand otherwise than before */
    public record CountAnswer(int count) {
    }
}
