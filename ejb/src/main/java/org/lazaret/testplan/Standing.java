package org.lazaret.testplan;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a sample says as of a moment, together with those that stand in for it: a retest keeps the day of the weak sample, a
 * single sample that of the positive pool.
 *
 * @param first    the sample whose day it is
 * @param decisive the one whose result stands
 * @param state    {@link State#INVALID} counts as none
 * @param since    when that was recorded; {@code null} while nothing is
 */
record Standing(SampleFact first, SampleFact decisive, State state, Instant since, SampleFact.Result result, Set<Note> notes) {

    enum State {
        NEGATIVE, PENDING, RETEST_NEEDED, RECALL_PENDING, POSITIVE, INVALID;

        boolean isOpen() {
            return this == PENDING || this == RETEST_NEEDED || this == RECALL_PENDING;
        }
    }

    static Standing of(SampleFact sample, Map<UUID, List<SampleFact>> followUps, Instant asOf) {
        SampleFact.Result result = sample.result(asOf).orElse(null);
        if (result == null) {
            return new Standing(sample, sample, State.PENDING, null, null, Set.of());
        }
        State own = switch (result.outcome()) {
            case NEGATIVE -> State.NEGATIVE;
            case INVALID -> State.INVALID;
            case WEAK -> State.RETEST_NEEDED;
            case POSITIVE -> sample.pooled() ? State.RECALL_PENDING : State.POSITIVE;
        };
        Standing alone = new Standing(sample, sample, own, result.recordedAt(), result, Set.of());
        if (!sample.asksAnother(asOf)) {
            return alone;
        }
        List<Standing> others = followUps.getOrDefault(sample.id(), List.of()).stream()
                .sorted(Comparator.comparing(SampleFact::collectedAt)).map(other -> of(other, followUps, asOf)).toList();
        return Stream.concat(others.stream().filter(other -> other.state != State.INVALID && other.state != State.POSITIVE),
                        others.stream().filter(other -> other.state == State.POSITIVE))
                .reduce((earlier, later) -> later).map(alone::takenOverBy).orElse(alone);
    }

    private Standing takenOverBy(Standing other) {
        EnumSet<Note> all = EnumSet.of(state == State.RETEST_NEEDED ? Note.RETESTED : Note.RECALLED);
        all.addAll(other.notes);
        return new Standing(first, other.decisive, other.state, other.since, other.result, all);
    }

    /** The same answer, known as one for another day since then. */
    Standing noted(Note note, Instant recordedAt) {
        EnumSet<Note> all = EnumSet.of(note);
        all.addAll(notes);
        return new Standing(first, decisive, state, since == null || recordedAt.isBefore(since) ? since : recordedAt, result, all);
    }

    UUID id() {
        return decisive.id();
    }
}
