package org.lazaret.sim;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.lazaret.watch.Course;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;
import org.lazaret.watch.Manual;
import org.lazaret.watch.Refutation;
import org.lazaret.watch.Sample;
import org.lazaret.watch.Timeline;
import org.lazaret.watch.WatchRules;
import org.lazaret.watch.Wearing;

/**
 * Holds what the rules find in simulated lives against what is true in them. A fever counts when the true temperature was at
 * or above its line for two hours or more, thirty minutes of them with the patch on, warm and sending; it is detectable from
 * the minute in which the truth stands a tenth of a degree above the line (what a clinical thermometer may be wrong by), or
 * when those thirty minutes are over. An alarm is false when none of its time, from onset until it was raised, lies in a
 * fever that was simulated.
 */
public final class Yardstick {
    private static final int MINUTE = 60;
    private static final int WARM_UP = 15 * MINUTE;
    private static final int LONG_ENOUGH = 120;
    private static final int WORN_ENOUGH = 30;
    private static final int WITHIN = 20 * MINUTE;
    private static final double ACCURACY = 0.1;
    private static final Set<Spell.Cause> UNDISTURBED = EnumSet.of(Spell.Cause.DETACHED, Spell.Cause.LOOSE, Spell.Cause.UNHEARD);
    private final WatchRules rules;
    private final ZoneId zone;

    public Yardstick(WatchRules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    /** When a true fever was first above its line with the patch on, and when it became detectable. */
    record Truth(long aboveLine, long detectable) {
    }

    /** What was held against the truth of one kind of fever. */
    public record Score(int fevers, int inTime, int inTimeFromLine, int everFound, int falseAlarms, double personDays) {
        static final Score NONE = new Score(0, 0, 0, 0, 0, 0);

        Score and(Score other) {
            return new Score(fevers + other.fevers, inTime + other.inTime, inTimeFromLine + other.inTimeFromLine,
                    everFound + other.everFound, falseAlarms + other.falseAlarms, personDays + other.personDays);
        }

        public double sensitivity() {
            return (double) inTime / fevers;
        }

        /** Share found within the same time of the line itself, whatever the sensor can tell. */
        public double sensitivityFromLine() {
            return (double) inTimeFromLine / fevers;
        }

        public double everFoundShare() {
            return (double) everFound / fevers;
        }

        public double falsePer200PersonDays() {
            return 200.0 * falseAlarms / personDays;
        }
    }

    public Score fever(Population population, int people) {
        return population.people(people).stream().map(life -> score(life, population, Kind.FEVER)).reduce(Score.NONE, Score::and);
    }

    /** The same people with nothing that warms a patch from outside and no loose contact: detachments, gaps and noise remain. */
    public Score undisturbedFever(Population population, int people) {
        return population.people(people).stream().map(Yardstick::undisturbed).map(life -> score(life, population, Kind.FEVER))
                .reduce(Score.NONE, Score::and);
    }

    private static Life undisturbed(Life life) {
        return new Life(life.person(), life.seed(), life.body(), life.wears(),
                life.spells().stream().filter(spell -> UNDISTURBED.contains(spell.cause())).toList(), life.roomAir());
    }

    public Score relativeFever(Population population, int people) {
        return population.people(people).stream().map(life -> score(life, population, Kind.RELATIVE_FEVER)).reduce(Score.NONE, Score::and);
    }

    private Score score(Life life, Population population, Kind kind) {
        long end = population.start() + population.days() * 86_400L;
        List<Episode> episodes = new Course(rules, zone).of(told(life), end).stream().filter(e -> e.kind() == kind).toList();
        Score score = new Score(0, 0, 0, 0, (int) episodes.stream().filter(e -> isFalse(e, life)).count(), population.days());
        for (FeverCourse fever : life.body().fevers()) {
            Truth truth = truth(life, fever, Math.min(end, fever.end()), kind);
            if (truth != null) {
                score = score.and(new Score(1, found(episodes, fever, truth.detectable) ? 1 : 0, found(episodes, fever, truth.aboveLine) ? 1 : 0,
                        episodes.stream().anyMatch(e -> e.raised() > fever.onset() && e.raised() < fever.end()) ? 1 : 0, 0, 0));
            }
        }
        return score;
    }

    private static Timeline told(Life life) {
        List<Sample> samples = new ArrayList<>();
        for (Measured each : Patch.all(life)) {
            samples.add(new Sample(each.at(), (int) Math.round(each.celsius() * 100), (int) Math.round(each.air() * 100), each.battery(), each.wear()));
        }
        List<Wearing> wears = life.wears().stream().map(w -> new Wearing(w.number(), w.from(), w.to())).toList();
        return Timeline.of(wears, samples, List.<Manual>of(), List.<Refutation>of());
    }

    private static boolean isFalse(Episode episode, Life life) {
        return life.body().fevers().stream().noneMatch(f -> episode.raised() > f.onset() && episode.onset() < f.end());
    }

    /** Found while it was there, at the latest so long after that second. */
    private static boolean found(List<Episode> episodes, FeverCourse fever, long since) {
        return episodes.stream().anyMatch(e -> e.raised() <= since + WITHIN && e.ended() > since && e.raised() > fever.onset());
    }

    /** {@code null} when it does not count. */
    private Truth truth(Life life, FeverCourse fever, long end, Kind kind) {
        LongPredicate above = at -> excess(life, at, kind) >= 0;
        int minutes = 0;
        int worn = 0;
        long first = Episode.OPEN;
        long detectable = Episode.OPEN;
        for (long at = fever.onset(); at < end; at += MINUTE) {
            if (!above.test(at)) {
                continue;
            }
            minutes++;
            if (life.isWorn(at, WARM_UP) && !life.isUnheard(at)) {
                worn++;
                first = Math.min(first, at);
                if (worn == WORN_ENOUGH || excess(life, at, kind) >= ACCURACY) {
                    detectable = Math.min(detectable, at);
                }
            }
        }
        return minutes >= LONG_ENOUGH && worn >= WORN_ENOUGH ? new Truth(first, detectable) : null;
    }

    /** How far the truth is above the line, in °C. */
    private double excess(Life life, long at, Kind kind) {
        double line = kind == Kind.FEVER ? rules.fever().line() / 100.0 : life.body().usual(at) + rules.relative().rise() / 100.0;
        return life.body().celsius(at) - line;
    }
}
