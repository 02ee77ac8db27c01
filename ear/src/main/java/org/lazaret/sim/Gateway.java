package org.lazaret.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A box in a corridor between patches and server: it collects, loses its connection for a while and delivers later, sends
 * things again that have arrived, changes their order, and stamps all by a clock of its own that drifts. It loses nothing.
 */
public final class Gateway {
    private static final int MOST_IN_ONE = 1_000;
    private static final double REPEATS = 0.04;
    private static final double KEEPS_BACK = 0.05;
    private static final double SHUFFLES = 0.3;
    private static final double LOSES_CONNECTION = 0.003;
    private static final int WITHOUT_CONNECTION_MOST = 40 * 60;
    private static final double DRIFT_A_SECOND = 20e-6;
    private final Random random;
    private final long switchedOn;
    private final double drift;
    private final int wrongAtFirst;
    private List<Measured> waiting = new ArrayList<>();
    private List<Measured> lastSent = List.of();
    private long connectedFrom;

    /**
     * What is sent in one request.
     *
     * @param sentAt by the clock of the gateway, whole seconds since 1970 UTC
     */
    public record Delivery(long sentAt, List<Measured> readings) {
    }

    /** @param switchedOn when its clock was set last, some seconds wrong; whole seconds since 1970 UTC */
    public Gateway(long seed, long switchedOn) {
        random = new Random(seed);
        this.switchedOn = switchedOn;
        drift = DRIFT_A_SECOND * random.nextGaussian();
        wrongAtFirst = random.nextInt(11) - 5;
    }

    /** Takes what a patch sent at that second and stamps it by its own clock. */
    public void collect(Measured reading) {
        long stamped = clock(reading.at());
        waiting.add(new Measured(reading.person(), stamped, reading.celsius(), reading.air(), reading.battery(), reading.wear()));
    }

    /** What it sends at that second, in order; nothing while it has no connection. */
    public List<Delivery> deliver(long now) {
        if (random.nextDouble() < LOSES_CONNECTION) {
            connectedFrom = now + random.nextInt(WITHOUT_CONNECTION_MOST);
        }
        if (now < connectedFrom) {
            return List.of();
        }
        List<Delivery> deliveries = new ArrayList<>();
        if (!lastSent.isEmpty() && random.nextDouble() < REPEATS) {
            deliveries.add(new Delivery(clock(now), lastSent));
        }
        List<Measured> kept = new ArrayList<>();
        List<Measured> sent = new ArrayList<>();
        waiting.forEach(each -> (random.nextDouble() < KEEPS_BACK ? kept : sent).add(each));
        if (random.nextDouble() < SHUFFLES) {
            Collections.shuffle(sent, random);
        }
        waiting = kept;
        for (int from = 0; from < sent.size(); from += MOST_IN_ONE) {
            lastSent = List.copyOf(sent.subList(from, Math.min(sent.size(), from + MOST_IN_ONE)));
            deliveries.add(new Delivery(clock(now), lastSent));
        }
        return deliveries;
    }

    /** It was not acknowledged, so it is sent again later. */
    public void refused(Delivery delivery) {
        waiting.addAll(0, delivery.readings());
    }

    private long clock(long trueSecond) {
        return trueSecond + wrongAtFirst + Math.round(drift * (trueSecond - switchedOn));
    }
}
