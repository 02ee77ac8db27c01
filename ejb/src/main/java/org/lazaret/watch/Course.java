package org.lazaret.watch;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongToIntFunction;

/**
 * Walks along one person's timeline and says what it means. Going on from a remembered {@link State} gives the same
 * episodes as walking from the start: what arrives late asks for a state from before it.
 *
 * <p>An episode is heard of when it is raised and again when it ends; a silence, which no reading raises, when it ends.
 * The baselines are asked for by hour of {@link ClockHours}, at most once an hour of readings; {@link History} answers.
 */
public final class Course {
    private final WatchRules rules;
    private final ZoneId zone;
    private final ClockHours hours;
    private final QualityRule quality;
    private final FeverRule fever;
    private final RelativeFeverRule relative;
    private final OffBodyRule offBody;
    private final BatteryRule battery;
    private final SilenceRule silence;

    public Course(WatchRules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
        hours = new ClockHours(zone);
        quality = new QualityRule(rules.onBody());
        fever = new FeverRule(rules);
        relative = new RelativeFeverRule(rules);
        offBody = new OffBodyRule(rules);
        battery = new BatteryRule(rules);
        silence = new SilenceRule(rules);
    }

    /** Every episode of the timeline by onset, with what is open at that second, a silence included. */
    public List<Episode> of(Timeline all, long now) {
        List<Episode> episodes = new ArrayList<>();
        State state = new State();
        advance(state, all, History.of(all, rules, zone), episode -> {
            if (!episode.isOpen()) {
                episodes.add(episode);
            }
        });
        episodes.addAll(open(state, now));
        episodes.sort(Comparator.comparingLong(Episode::onset).thenComparing(Episode::kind));
        return episodes;
    }

    /** What is open at that second as far as the state knows, at most one of a kind. */
    public List<Episode> open(State state, long now) {
        List<Episode> open = new ArrayList<>();
        for (Track track : List.of(state.fever, state.relative, state.offBody, state.battery)) {
            if (track.isOpen()) {
                open.add(track.open());
            }
        }
        silence.open(state, now).ifPresent(open::add);
        return open;
    }

    /** First second at which the patch counts as silent if nothing comes before; {@link Episode#OPEN} when none is worn. */
    public long silentFrom(State state) {
        return state.wear == State.NO_WEAR ? Episode.OPEN : silence.due(state);
    }

    /**
     * Goes on with readings of the patch that is worn.
     *
     * @param samples ascending, each later than the state
     * @throws IllegalArgumentException when one is not later, or is of another wear
     */
    public void step(State state, List<Sample> samples, LongToIntFunction baselines, Consumer<Episode> heard) {
        for (Sample sample : samples) {
            requireLater(state, sample.at());
            patch(state, sample, baselines, heard);
        }
    }

    /**
     * Goes on with everything that happened later than the state; wears that began before it are known and only end.
     *
     * @throws IllegalArgumentException when a reading or refutation is not later
     */
    public void advance(State state, Timeline more, LongToIntFunction baselines, Consumer<Episode> heard) {
        new Walk(this, state, baselines, heard).along(more);
    }

    static void requireLater(State state, long at) {
        if (at <= state.at()) {
            throw new IllegalArgumentException("at " + at + ", and all until " + state.at() + " is told already");
        }
    }

    void putOn(State state, Wearing wear, Consumer<Episode> heard) {
        takeOff(state, wear.from(), heard);
        state.wear = wear.number();
        state.wornSince = wear.from();
        state.lastLife = wear.from();
    }

    void takeOff(State state, long at, Consumer<Episode> heard) {
        state.turnTo(at);
        if (state.wear != State.NO_WEAR) {
            silence.ended(state, at, heard);
        }
        state.wear = State.NO_WEAR;
        state.recent.forgetAll();
        state.offBody.end(at, heard);
        state.battery.end(at, heard);
    }

    void patch(State state, Sample sample, LongToIntFunction baselines, Consumer<Episode> heard) {
        if (sample.wear() != state.wear) {
            throw new IllegalArgumentException("a reading of wear " + sample.wear() + " while " + state.wear + " is worn");
        }
        silence.ended(state, sample.at(), heard);
        state.turnTo(sample.at());
        battery.heard(state.battery, sample, heard);
        switch (quality.judge(sample, state.wornSince, state.recent)) {
            case OFF_BODY -> offBody.off(state.offBody, sample, heard);
            case ON_BODY -> {
                offBody.on(state.offBody, sample, heard);
                fever.patch(state.fever, state.byHand, sample, heard);
                state.baseline.turnTo(sample.at(), hours, baselines);
                relative.patch(state.relative, state.baseline, sample, heard);
            }
            case WARM_UP, FAULT -> { }
        }
    }

    void manual(State state, Manual reading, LongToIntFunction baselines, Consumer<Episode> heard) {
        state.turnTo(reading.at());
        fever.manual(state.fever, state.byHand, reading, heard);
        if (state.relative.isOpen()) {
            state.baseline.turnTo(reading.at(), hours, baselines);
            relative.manual(state.relative, state.baseline, reading, heard);
        }
    }

    void refuted(State state, Refutation refutation, Consumer<Episode> heard) {
        state.turnTo(refutation.at());
        switch (refutation.kind()) {
            case FEVER -> {
                state.byHand.forget();
                state.fever.refute(refutation.at(), heard);
            }
            case SILENCE -> silence.refuted(state, refutation.at(), heard);
            case RELATIVE_FEVER, OFF_BODY, LOW_BATTERY -> state.of(refutation.kind()).refute(refutation.at(), heard);
            case MISSED_CHECK, OVERDUE_TEST, RELEASE_DOUBTED -> { }
        }
    }
}
