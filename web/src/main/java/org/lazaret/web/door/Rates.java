package org.lazaret.web.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How fast one user, or one address where nobody is signed in, may send: a bucket that fills steadily. A page opening
 * all its lists at once passes; a program in a loop is told to wait.
 */
@ApplicationScoped
public class Rates {
    private static final double USER_PER_SECOND = 200;
    private static final double USER_BURST = 600;
    private static final double ADDRESS_PER_SECOND = 50;
    private static final double ADDRESS_BURST = 300;
    /** Of papers that one address checks: people of a bus at a gate pass, trying out numbers does not. */
    private static final double CHECKS_PER_SECOND = 2;
    private static final double CHECKS_BURST = 100;
    private static final int MANY = 20_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    public Rates() {
        this(System::nanoTime);
    }

    Rates(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Bucket(double level, long at) {
    }

    /** @throws TooMany come back after the seconds it names */
    void user(String user) {
        take("u" + user, USER_PER_SECOND, USER_BURST);
    }

    /** @throws TooMany come back after the seconds it names */
    void address(String address) {
        take("a" + address, ADDRESS_PER_SECOND, ADDRESS_BURST);
    }

    /** @throws TooMany come back after the seconds it names */
    public void checking(String address) {
        take("c" + address, CHECKS_PER_SECOND, CHECKS_BURST);
    }

    private void take(String who, double perSecond, double burst) {
        long now = nanoTime.getAsLong();
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> filled(bucket, now, perSecond, burst) >= burst);
        }
        boolean[] passes = new boolean[1];
        buckets.compute(who, (key, before) -> {
            double level = before == null ? burst : filled(before, now, perSecond, burst);
            passes[0] = level >= 1;
            return new Bucket(passes[0] ? level - 1 : level, now);
        });
        if (!passes[0]) {
            throw new TooMany(1);
        }
    }

    private static double filled(Bucket bucket, long now, double perSecond, double burst) {
        return Math.min(burst, bucket.level() + (now - bucket.at()) / 1e9 * perSecond);
    }
}
