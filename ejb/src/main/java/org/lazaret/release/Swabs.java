package org.lazaret.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.clearance.Situation.Surface;
import org.lazaret.clearance.Situation.Thing;
import org.lazaret.laboratory.Examined;
import org.lazaret.laboratory.SampleFacts;
import org.lazaret.laboratory.SampleState;
import org.lazaret.laboratory.TubeResult;
import org.lazaret.sample.Sample;
import org.lazaret.sample.Subject;
import org.lazaret.sample.Swab;
import org.lazaret.testplan.Outcome;
import org.lazaret.testplan.SampleFact;
import org.lazaret.testplan.SampleFact.Result;
import org.lazaret.testplan.Sampled;

/** Samples of people, of their rooms and belongings, as far as they were recorded by a moment. */
@ApplicationScoped
class Swabs {
    private SampleFacts facts;

    protected Swabs() {
    }

    @Inject
    Swabs(SampleFacts facts) {
        this.facts = facts;
    }

    /** @param surfaces of what was sampled for this person's release */
    record Taken(Sampled sampled, List<Surface> surfaces) {

        static final Taken NONE = new Taken(Sampled.NONE, List.of());
    }

    /** By person; whoever was never sampled is missing. */
    Map<UUID, Taken> of(Collection<UUID> people, Instant asOf) {
        return facts.asOf(people, asOf).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> taken(entry.getValue())));
    }

    private static Taken taken(List<Examined> all) {
        List<Examined> standing = all.stream().filter(one -> one.state() != SampleState.WITHDRAWN).toList();
        return new Taken(new Sampled(standing.stream().filter(one -> one.sample().subject() == Subject.PERSON).map(Swabs::fact).toList(), List.of()),
                standing.stream().filter(one -> one.sample().subject() != Subject.PERSON && one.state() != SampleState.LOST).map(Swabs::surface).toList());
    }

    /** What never came to its laboratory will have no result: it counts as none. */
    private static SampleFact fact(Examined one) {
        Sample sample = one.sample();
        Stream<Result> lost = one.state() == SampleState.LOST ? Stream.of(new Result(Outcome.INVALID, null, null, null, one.receipt().at())) : Stream.empty();
        Swab.Answers answers = sample.answers();
        return new SampleFact(sample.id(), sample.collectedAt(), sample.recordedAt(), sample.specimen(), sample.tube().isPool(),
                answers.makeUpFor() == null ? null : new SampleFact.MakeUp(answers.makeUpFor(), sample.recordedAt()),
                answers.retestOf() == null ? answers.recallOf() : answers.retestOf(),
                Stream.concat(one.results().stream().map(Swabs::result), lost).toList());
    }

    private static Result result(TubeResult told) {
        return new Result(outcome(told), told.laboratory().id().toString(), told.reagent(), told.reportedAt(), told.recordedAt());
    }

    private static Surface surface(Examined one) {
        TubeResult result = one.result();
        return new Surface(one.sample().id(), one.sample().subject() == Subject.ROOM ? Thing.ROOM : Thing.BELONGINGS, one.sample().collectedAt(),
                result == null ? null : outcome(result), result == null ? null : result.recordedAt());
    }

    private static Outcome outcome(TubeResult told) {
        return Outcome.valueOf(told.outcome().name());
    }
}
