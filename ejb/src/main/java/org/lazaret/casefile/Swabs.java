package org.lazaret.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.lazaret.testplan.Sampled.PlannedMakeUp;

/** Samples of people, of their rooms and belongings, and what is planned to be made up, as far as they were recorded by a moment, by whatever record of theirs. */
@ApplicationScoped
public class Swabs {
    private static final Comparator<Examined> EARLIEST_FIRST = Comparator.comparing((Examined one) -> one.sample().collectedAt())
            .thenComparing(one -> one.sample().id());

    private PersonRecords records;
    private SampleFacts facts;
    private MakeUpPlans makeUps;

    protected Swabs() {
    }

    @Inject
    public Swabs(PersonRecords records, SampleFacts facts, MakeUpPlans makeUps) {
        this.records = records;
        this.facts = facts;
        this.makeUps = makeUps;
    }

    /** @param surfaces of what was sampled for this person's release */
    public record Taken(Sampled sampled, List<Surface> surfaces) {

        static final Taken NONE = new Taken(Sampled.NONE, List.of());
    }

    /** By person; of whom nothing was sampled or planned to be made up is missing. */
    Map<UUID, Taken> of(Collection<UUID> people, Instant asOf) {
        return taken(people, asOf, asOf);
    }

    /** As {@link SampleFacts#asOf}, in one statement more: those of every record that is the person. */
    public Map<UUID, List<Examined>> examined(Collection<UUID> people, Instant asOf) {
        return examined(records.of(people, asOf), asOf);
    }

    private Map<UUID, List<Examined>> examined(Same same, Instant asOf) {
        Map<UUID, List<Examined>> gathered = same.gathered(facts.asOf(same.all(), asOf));
        gathered.values().forEach(all -> all.sort(EARLIEST_FIRST));
        return gathered;
    }

    /** The same as it would have been known then, had results come at once. @param left see {@link Sampled#inHindsight} */
    Map<UUID, Taken> inHindsight(Collection<UUID> people, Instant asOf, Instant left) {
        return taken(people, Instant.MAX, asOf).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            Taken all = entry.getValue();
            return new Taken(all.sampled().inHindsight(asOf, left), all.surfaces().stream().filter(one -> one.collectedAt().isBefore(left)
                    && one.recordedAt() != null).map(one -> one.inHindsight(asOf)).toList());
        }));
    }

    /** @param knownBy of samples and results @param plannedBy of make-ups that are planned */
    private Map<UUID, Taken> taken(Collection<UUID> people, Instant knownBy, Instant plannedBy) {
        Same same = records.of(people, knownBy);
        Map<UUID, List<Examined>> examined = examined(same, knownBy);
        Map<UUID, List<PlannedMakeUp>> planned = same.gathered(makeUps.of(same.all(), plannedBy));
        return Stream.concat(examined.keySet().stream(), planned.keySet().stream()).distinct().collect(Collectors.toMap(Function.identity(),
                person -> taken(examined.getOrDefault(person, List.of()), planned.getOrDefault(person, List.of()))));
    }

    private static Taken taken(List<Examined> all, List<PlannedMakeUp> planned) {
        return new Taken(new Sampled(all.stream().filter(one -> one.sample().subject() == Subject.PERSON).flatMap(one -> one.fact().stream()).toList(), planned),
                all.stream().filter(one -> one.sample().subject() != Subject.PERSON && one.state() != SampleState.WITHDRAWN && one.state() != SampleState.LOST)
                        .map(Swabs::surface).toList());
    }

    private static Surface surface(Examined one) {
        TubeResult result = one.result();
        return new Surface(one.sample().id(), one.sample().subject() == Subject.ROOM ? Thing.ROOM : Thing.BELONGINGS, one.sample().collectedAt(),
                result == null ? null : result.outcome(), result == null ? null : result.recordedAt());
    }
}
