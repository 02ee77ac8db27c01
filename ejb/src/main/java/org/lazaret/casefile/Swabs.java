package org.lazaret.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.clearance.Situation.Surface;
import org.lazaret.clearance.Situation.Thing;
import org.lazaret.laboratory.Examined;
import org.lazaret.laboratory.SampleFacts;
import org.lazaret.laboratory.SampleState;
import org.lazaret.laboratory.TubeResult;
import org.lazaret.registration.PersonRecords;
import org.lazaret.registration.PersonRecords.Same;
import org.lazaret.sample.Subject;
import org.lazaret.testplan.Sampled;

/** Samples of people, of their rooms and belongings, as far as they were recorded by a moment, by whatever record of theirs. */
@ApplicationScoped
public class Swabs {
    private static final Comparator<Examined> EARLIEST_FIRST = Comparator.comparing((Examined one) -> one.sample().collectedAt())
            .thenComparing(one -> one.sample().id());

    private PersonRecords records;
    private SampleFacts facts;

    protected Swabs() {
    }

    @Inject
    public Swabs(PersonRecords records, SampleFacts facts) {
        this.records = records;
        this.facts = facts;
    }

    /** @param surfaces of what was sampled for this person's release */
    public record Taken(Sampled sampled, List<Surface> surfaces) {

        static final Taken NONE = new Taken(Sampled.NONE, List.of());
    }

    /** By person; whoever was never sampled is missing. */
    Map<UUID, Taken> of(Collection<UUID> people, Instant asOf) {
        return examined(people, asOf).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> taken(entry.getValue())));
    }

    /** As {@link SampleFacts#asOf}, in one statement more: those of every record that is the person. */
    public Map<UUID, List<Examined>> examined(Collection<UUID> people, Instant asOf) {
        Same same = records.of(people, asOf);
        Map<UUID, List<Examined>> gathered = same.gathered(facts.asOf(same.all(), asOf));
        gathered.values().forEach(all -> all.sort(EARLIEST_FIRST));
        return gathered;
    }

    /** The same as it would have been known then, had results come at once. @param left see {@link Sampled#inHindsight} */
    Map<UUID, Taken> inHindsight(Collection<UUID> people, Instant asOf, Instant left) {
        return examined(people, Instant.MAX).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            Taken all = taken(entry.getValue());
            return new Taken(all.sampled().inHindsight(asOf, left), all.surfaces().stream().filter(one -> one.collectedAt().isBefore(left)
                    && one.recordedAt() != null).map(one -> one.inHindsight(asOf)).toList());
        }));
    }

    private static Taken taken(List<Examined> all) {
        return new Taken(new Sampled(all.stream().filter(one -> one.sample().subject() == Subject.PERSON).flatMap(one -> one.fact().stream()).toList(), List.of()),
                all.stream().filter(one -> one.sample().subject() != Subject.PERSON && one.state() != SampleState.WITHDRAWN && one.state() != SampleState.LOST)
                        .map(Swabs::surface).toList());
    }

    private static Surface surface(Examined one) {
        TubeResult result = one.result();
        return new Surface(one.sample().id(), one.sample().subject() == Subject.ROOM ? Thing.ROOM : Thing.BELONGINGS, one.sample().collectedAt(),
                result == null ? null : result.outcome(), result == null ? null : result.recordedAt());
    }
}
