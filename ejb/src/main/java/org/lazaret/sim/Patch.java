package org.lazaret.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.lazaret.sim.Spell.Cause;

/**
 * Measures one life, a reading a minute in the order of time: it lags behind what it lies on, is a little wrong, wanders with
 * movement, misses now and then a minute and empties its battery.
 */
public final class Patch {
    private static final int EVERY = 60;
    private static final double LAG_ON_SKIN = 240;
    private static final double LAG_IN_AIR = 420;
    private static final double BIAS_SPREAD = 0.05;
    private static final double NOISE = 0.04;
    private static final double MOVEMENT = 0.06;
    private static final double MOVEMENT_KEPT = 0.93;
    private static final double MISSED = 0.02;
    private static final double PERCENT_A_DAY = 14;
    private final Life life;
    private final Random random;
    private Life.Wear wear;
    private double bias;
    private double sensor;
    private double movement;
    private long last;

    public Patch(Life life) {
        this.life = life;
        this.random = new Random(life.seed());
    }

    /** Everything that is sent in this life, the wearer's patches one after another. */
    public static List<Measured> all(Life life) {
        List<Measured> all = new ArrayList<>();
        Patch patch = new Patch(life);
        for (Life.Wear each : life.wears()) {
            for (long at = each.from(); at < each.to(); at += EVERY) {
                patch.sendAt(at, all::add);
            }
        }
        return all;
    }

    /** What it sends at that second, if anything; each later than the one before. */
    public void sendAt(long at, Consumer<Measured> heard) {
        Optional<Life.Wear> now = life.wears().stream().filter(w -> at >= w.from() && at < w.to()).findFirst();
        if (now.isEmpty()) {
            return;
        }
        if (!now.get().equals(wear)) {
            wear = now.get();
            bias = BIAS_SPREAD * random.nextGaussian();
            sensor = life.air(at);
            last = at;
        }
        double shown = show(at);
        boolean missed = random.nextDouble() < MISSED || during(at, Cause.UNHEARD) > Double.NEGATIVE_INFINITY;
        if (!missed) {
            int battery = (int) Math.max(1, 100 - PERCENT_A_DAY * (at - wear.from()) / 86_400.0);
            heard.accept(new Measured(life.person(), at, round(shown, 100), round(life.air(at), 10), battery, wear.number()));
        }
    }

    private double show(long at) {
        boolean detached = during(at, Cause.DETACHED) > Double.NEGATIVE_INFINITY;
        double target = detached ? life.air(at) : life.body().celsius(at) + warmer(at);
        sensor = target + (sensor - target) * Math.exp(-(at - last) / (detached ? LAG_IN_AIR : LAG_ON_SKIN));
        last = at;
        movement = MOVEMENT_KEPT * movement + Math.sqrt(1 - MOVEMENT_KEPT * MOVEMENT_KEPT) * MOVEMENT * random.nextGaussian();
        double jump = Math.max(0, during(at, Cause.NOISE)) * random.nextGaussian();
        double hot = Math.max(0, during(at, Cause.HOT_WATER));
        return sensor + hot + bias + (detached ? 0 : movement) + NOISE * random.nextGaussian() + jump;
    }

    private double warmer(long at) {
        return Math.max(0, during(at, Cause.WARMED)) + Math.max(0, during(at, Cause.HOT_ROOM)) - Math.max(0, during(at, Cause.LOOSE));
    }

    /** Size of what has this cause then; negative infinity when nothing has. */
    private double during(long at, Cause cause) {
        double size = Double.NEGATIVE_INFINITY;
        for (Spell each : life.spells()) {
            if (each.cause() == cause && each.covers(at)) {
                size = Math.max(size, each.size());
            }
        }
        return size;
    }

    private static double round(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }
}
