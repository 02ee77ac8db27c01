package org.lazaret.clearance;

import java.util.List;
import java.util.Optional;
import org.lazaret.testplan.Sampled.PlannedMakeUp;
import org.lazaret.testplan.Schedule;
import org.lazaret.testplan.Tested;

/**
 * Which tests are asked of somebody and how their samples answer, exactly as it is judged when they want to leave: with
 * restarts of the clock, with those who share the room, under the rule they fall back to.
 *
 * @param makeUps      on which days missed tests were planned to be made up, those taken back among them
 * @param surroundings whether room and belongings are sampled before release (R4)
 */
public record Asked(Schedule schedule, Tested tested, List<PlannedMakeUp> makeUps, boolean surroundings) {

    /**
     * Empty where no version has a rule for the class. While the last positive is inside the days go on as they were: nobody
     * can tell yet from which day they begin anew, and nobody is to go unseen meanwhile (R8).
     */
    public static Optional<Asked> of(Situation situation) {
        if (situation.demands() == null) {
            return Optional.empty();
        }
        Course course = Course.of(situation);
        return Optional.of(new Asked(course.schedule(), course.tested(), situation.sampled().makeUps(), course.demands().surroundings()));
    }
}
