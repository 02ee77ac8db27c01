package org.lazaret.allotment;

import ai.timefold.solver.core.api.domain.common.DomainAccessType;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Looks for the cheapest way of giving out the spots, in one thread, until a limit is reached. */
public final class Search {
    private static final Duration LEAST = Duration.ofMillis(100);

    private final Ledger ledger;
    private final Limit limit;
    private final long seed;
    private final boolean checked;

    /**
     * When to stop.
     *
     * @param time  how long
     * @param moves how many moves; 0 for any number. The same number with the same seed gives the same answer
     */
    public record Limit(Duration time, long moves) {
        public static Limit of(Duration time) {
            return new Limit(time, 0);
        }

        public static Limit of(long moves) {
            return new Limit(Duration.ofDays(1), moves);
        }

        /** What is left once the first seats are found, which takes its time where people and rooms are many. */
        private Limit since(long nanoTime) {
            // Timefold counts milliseconds, and refuses what is finer.
            Duration left = time.minusNanos(System.nanoTime() - nanoTime).truncatedTo(ChronoUnit.MILLIS);
            return moves > 0 ? this : Limit.of(left.compareTo(LEAST) < 0 ? LEAST : left);
        }
    }

    public Search(Ledger ledger, Limit limit, long seed) {
        this(ledger, limit, seed, false);
    }

    /** @param checked each move is checked against books that are made anew; for tests, slow */
    Search(Ledger ledger, Limit limit, long seed, boolean checked) {
        this.ledger = ledger;
        this.limit = limit;
        this.seed = seed;
        this.checked = checked;
    }

    /**
     * @param standing spots that stand, {@link Seating#NOWHERE} for none; the search begins with them
     * @param pinned   who keeps what stands
     * @param pulse    beats while the search goes on
     * @return the spot of each seeker, {@link Seating#NOWHERE} for those who get none
     */
    public int[] run(int[] standing, boolean[] pinned, Pulse pulse) {
        long begun = System.nanoTime();
        int[] first = FirstSeats.of(ledger, standing, pinned);
        if (ledger.seekers() == 0 || IntStream.range(0, pinned.length).allMatch(seeker -> pinned[seeker] || ledger.choices(seeker).length == 0)) {
            return first;
        }
        List<Spot> spots = IntStream.range(0, ledger.spots()).mapToObj(Spot::new).toList();
        List<Seeker> seekers = IntStream.range(0, first.length)
                .mapToObj(i -> new Seeker(i, pinned[i], first[i] == Seating.NOWHERE ? null : spots.get(first[i]))).toList();
        Limit left = limit.since(begun);
        Cooling cooling = new Cooling(ledger.tolerance(), left.moves() > 0 ? null : left.time());
        Allotment best = SolverFactory.<Allotment>create(config(left)).buildSolver().solve(new Allotment(ledger, pulse, cooling, spots, seekers));
        return best.seekers().stream().mapToInt(seeker -> seeker.spot() == null ? Seating.NOWHERE : seeker.spot().index()).toArray();
    }

    private SolverConfig config(Limit left) {
        SolverConfig config = new SolverConfig(Search.class.getClassLoader()).withSolutionClass(Allotment.class).withEntityClasses(Seeker.class)
                .withDomainAccessType(DomainAccessType.REFLECTION)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(SeatingScore.class))
                .withEnvironmentMode(checked ? EnvironmentMode.FULL_ASSERT : EnvironmentMode.NO_ASSERT).withRandomSeed(seed)
                .withTerminationConfig(termination(left));
        return config.withPhases(new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Reseatings.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature("0hard/0medium/" + ledger.tolerance() + "soft"))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
    }

    private static TerminationConfig termination(Limit left) {
        TerminationConfig until = new TerminationConfig().withSpentLimit(left.time());
        return left.moves() == 0 ? until : until.withMoveCountLimit(left.moves());
    }
}
