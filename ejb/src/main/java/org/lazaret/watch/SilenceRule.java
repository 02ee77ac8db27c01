package org.lazaret.watch;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A worn patch of which nothing is heard for too long (settled reading 9). Whatever it sends is a sign of life, an off-body
 * reading too; the thermometer is none. The time begins anew when a patch is put on, and when somebody has looked.
 */
final class SilenceRule {
    private final int silence;
    private final int quiet;

    SilenceRule(WatchRules rules) {
        silence = rules.silence();
        quiet = rules.quiet();
    }

    /** First second at which the patch counts as silent if nothing comes before. */
    long due(State state) {
        return Math.max(state.lastLife + silence, state.silence.quietUntil(quiet));
    }

    /** A sign of life, or the end of the wear, which ends a silence just as well. */
    void ended(State state, long at, Consumer<Episode> heard) {
        open(state, at).ifPresent(e -> heard.accept(new Episode(e.kind(), e.onset(), e.raised(), at, e.peak(), e.wear(), false)));
        state.lastLife = at;
    }

    void refuted(State state, long at, Consumer<Episode> heard) {
        open(state, at).ifPresent(e -> heard.accept(new Episode(e.kind(), e.onset(), e.raised(), at, e.peak(), e.wear(), true)));
        state.lastLife = at;
        state.silence.refute(at, heard);
    }

    /** The silence that lasts now, if the patch is worn and has been silent for long enough. */
    Optional<Episode> open(State state, long now) {
        if (state.wear == State.NO_WEAR || now < due(state)) {
            return Optional.empty();
        }
        return Optional.of(new Episode(Kind.SILENCE, state.lastLife, due(state), Episode.OPEN, Sample.NONE, state.wear, false));
    }
}
