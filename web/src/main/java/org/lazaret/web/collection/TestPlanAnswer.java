package org.lazaret.web.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.collection.Due;
import org.lazaret.collection.Task;
import org.lazaret.protocol.Specimen;
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.Note;
import org.lazaret.testplan.PairState;
import org.lazaret.testplan.Tested;

/**
 * How the planned tests of a running stay stand.
 *
 * @param stay    {@code null}, as the site is, for somebody who is nowhere now
 * @param planned whether the rules of the stay have a plan at all
 * @param days    by date
 * @param pair    the two swabs before release; {@code null} where none are asked for
 * @param tasks   what is to be swabbed today, the most urgent first
 */
public record TestPlanAnswer(UUID stay, UUID site, boolean planned, List<DayAnswer> days, PairAnswer pair, List<Task> tasks) {

    /**
     * @param on      date by the calendar of the site
     * @param day     in the version's own count
     * @param samples how many are asked for
     * @param due     when a sample is to be taken; {@code null} where none can be or need be
     * @param since   when what meets it was recorded; {@code null} unless it is met
     * @param by      the samples that answer for it
     * @param makeUps days on which it was planned to be made up, those taken back among them, in the order in which that was said
     * @param toPlan  whether its time is over and only a make-up helps, whether or not one is planned
     */
    public record DayAnswer(LocalDate on, int day, int samples, Specimen specimen, DayState.State state, LocalDate due, Instant since, List<UUID> by, Set<Note> notes,
            List<MakeUpAnswer> makeUps, boolean toPlan) {
        static DayAnswer of(DayState state, Due due) {
            return new DayAnswer(state.planned().date(), state.planned().day(), state.planned().pairing() == null ? 1 : 2, state.planned().specimen(),
                    state.state(), state.due(), state.since(), state.evidence(), state.notes(), due.makeUps().stream()
                    .filter(one -> one.plannedDate().equals(state.planned().date())).map(MakeUpAnswer::of).toList(), due.tested().asksMakeUp(state.planned().date(), due.today()));
        }
    }

    /** @param sameLaboratory not known to be from two, where that is asked for; likewise {@code sameReagent} */
    public record PairAnswer(LocalDate on, PairState.State state, boolean sameLaboratory, boolean sameReagent, LocalDate due, List<UUID> by) {
        static PairAnswer of(PairState pair) {
            return pair == null ? null : new PairAnswer(pair.planned().date(), pair.state(), pair.sameLaboratory(), pair.sameReagent(), pair.due(), pair.evidence());
        }
    }

    static TestPlanAnswer nowhere() {
        return new TestPlanAnswer(null, null, false, List.of(), null, List.of());
    }

    static TestPlanAnswer of(Due due) {
        Tested tested = due.tested();
        return new TestPlanAnswer(due.stay(), due.site(), tested != null, tested == null ? List.of() : tested.days().stream().map(day -> DayAnswer.of(day, due)).toList(),
                tested == null ? null : PairAnswer.of(tested.pair()), due.tasks());
    }
}
