package org.lazaret.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.sample.Sample;
import org.lazaret.sample.SampleWithdrawn;
import org.lazaret.sample.SamplesKept;
import org.lazaret.sample.Subject;
import org.lazaret.shared.Occurrence;
import org.lazaret.testplan.Outcome;

/**
 * Tells who is positive, and who turns out not to be. The right person may be written down only after the result came,
 * where a wrong one had been.
 */
@ApplicationScoped
public class Positives {
    private TubeFates fates;
    private Event<PositiveFound> found;
    private Event<PositiveWithdrawn> withdrawn;
    private Clock clock;

    protected Positives() {
    }

    @Inject
    public Positives(TubeFates fates, Event<PositiveFound> found, Event<PositiveWithdrawn> withdrawn, Clock clock) {
        this.fates = fates;
        this.found = found;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /** @param before {@code null} for none; {@code inside} stands in the tube */
    void recorded(Caller caller, TubeResult now, TubeResult before, List<Sample> inside) {
        boolean was = before != null && before.outcome() == Outcome.POSITIVE;
        boolean is = now.outcome() == Outcome.POSITIVE;
        if (was != is) {
            inside.stream().filter(Positives::isOfOnePerson).forEach(sample -> tell(caller, sample, now, is));
        }
    }

    private void tell(Caller caller, Sample sample, TubeResult result, boolean positive) {
        Occurrence when = new Occurrence(result.reportedAt(), result.recordedAt());
        if (positive) {
            found.fire(new PositiveFound(sample.site(), sample.person(), sample.id(), sample.collectedAt(), when, caller));
        } else {
            withdrawn.fire(new PositiveWithdrawn(sample.site(), sample.person(), sample.id(), result.reason(), when, caller));
        }
    }

    public void kept(@Observes SamplesKept event) {
        Map<UUID, TubeResult> positive = positive(event.samples());
        event.samples().stream().filter(sample -> isOfOnePerson(sample) && positive.containsKey(sample.tube().id()))
                .forEach(sample -> tell(event.caller(), sample, positive.get(sample.tube().id()), true));
    }

    public void mistaken(@Observes SampleWithdrawn event) {
        Sample sample = event.sample();
        if (!positive(List.of(sample)).isEmpty()) {
            withdrawn.fire(new PositiveWithdrawn(sample.site(), sample.person(), sample.id(), sample.withdrawal().reason(), Occurrence.now(clock), event.caller()));
        }
    }

    /** Of single samples of people, by tube the results that are positive; only what was closed can have one. */
    private Map<UUID, TubeResult> positive(List<Sample> samples) {
        Set<UUID> tubes = samples.stream().filter(sample -> isOfOnePerson(sample) && sample.tube().closedAt() != null)
                .map(sample -> sample.tube().id()).collect(Collectors.toSet());
        return fates.known(tubes, TubeFates.NOW).fates().values().stream().map(TubeFate::result)
                .filter(result -> result != null && result.outcome() == Outcome.POSITIVE).collect(Collectors.toMap(TubeResult::tube, result -> result));
    }

    private static boolean isOfOnePerson(Sample sample) {
        return sample.subject() == Subject.PERSON && !sample.tube().isPool();
    }
}
