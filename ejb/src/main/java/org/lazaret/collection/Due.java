package org.lazaret.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.identity.PersonName;
import org.lazaret.isolation.Progress;
import org.lazaret.laboratory.Examined;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.Specimen;
import org.lazaret.testplan.Sampled.PlannedMakeUp;
import org.lazaret.testplan.Tested;

/**
 * Somebody present at a site, and what is to be swabbed of them.
 *
 * @param room      {@code null} for those at home or without a bed
 * @param riskClass {@code null} without an isolation order
 * @param progress  {@code null} where nothing was computed
 * @param patch     code of the patch that is on; {@code null} without one
 * @param specimen  which the plan asks for; {@code null} where any will do, or there is none
 * @param tasks     the most urgent first
 * @param examined  the samples of this stay, the earliest first
 * @param tested    how each planned day stands; {@code null} without a plan
 * @param makeUps   on which days missed tests were planned to be made up, those taken back among them
 * @param today     by the calendar of the site
 * @param since     when the person came under this order
 */
public record Due(UUID site, UUID person, UUID stay, PersonName name, boolean madeUp, UUID room, RiskClass riskClass, Progress progress, boolean leaving,
        String patch, Specimen specimen, List<Task> tasks, List<Examined> examined, Tested tested, List<PlannedMakeUp> makeUps, LocalDate today, Instant since) {

    /** Missed tests that stand to be made up on a day to come, by their planned days: nobody swabs for them today. */
    public List<PlannedMakeUp> ahead(Instant now) {
        return makeUps.stream().filter(one -> one.stands(now) && one.on().isAfter(today) && tested.asksMakeUp(one.plannedDate(), today)).toList();
    }
}
