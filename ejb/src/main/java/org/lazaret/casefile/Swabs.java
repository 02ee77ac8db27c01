package org.lazaret.casefile;

import java.time.Instant;
import java.util.Collection;
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
import org.lazaret.sample.Subject;
import org.lazaret.testplan.Sampled;

/** Samples of people, of their rooms and belongings, as far as they were recorded by a moment. */
public final class Swabs {
    private final SampleFacts facts;

    Swabs(SampleFacts facts) {
        this.facts = facts;
    }

    /** @param surfaces of what was sampled for this person's release */
    public record Taken(Sampled sampled, List<Surface> surfaces) {

        static final Taken NONE = new Taken(Sampled.NONE, List.of());
    }

    /** By person; whoever was never sampled is missing. */
    Map<UUID, Taken> of(Collection<UUID> people, Instant asOf) {
        return facts.asOf(people, asOf).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> taken(entry.getValue())));
    }

    /** The same as it would have been known then, had results come at once. @param left see {@link Sampled#inHindsight} */
    Map<UUID, Taken> inHindsight(Collection<UUID> people, Instant asOf, Instant left) {
        return facts.of(people).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
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
