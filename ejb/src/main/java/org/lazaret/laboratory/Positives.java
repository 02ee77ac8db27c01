package org.lazaret.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lazaret.access.Caller;
import org.lazaret.sample.Sample;
import org.lazaret.sample.SampleKept;
import org.lazaret.sample.SampleWithdrawn;
import org.lazaret.sample.Subject;
import org.lazaret.shared.Occurrence;

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

    public void kept(@Observes SampleKept event) {
        positive(event.sample()).ifPresent(result -> tell(event.caller(), event.sample(), result, true));
    }

    public void mistaken(@Observes SampleWithdrawn event) {
        Sample sample = event.sample();
        positive(sample).ifPresent(result -> withdrawn.fire(new PositiveWithdrawn(sample.site(), sample.person(), sample.id(),
                sample.withdrawal().reason(), Occurrence.now(clock), event.caller())));
    }

    /** The result of a single sample of a person, where it is positive. */
    private Optional<TubeResult> positive(Sample sample) {
        if (!isOfOnePerson(sample) || sample.tube().closedAt() == null) {
            return Optional.empty();
        }
        TubeFate fate = fates.known(List.of(sample.tube().id()), TubeFates.NOW).fate(sample.tube());
        return Optional.ofNullable(fate.result()).filter(result -> result.outcome() == Outcome.POSITIVE);
    }

    private static boolean isOfOnePerson(Sample sample) {
        return sample.subject() == Subject.PERSON && !sample.tube().isPool();
    }
}
