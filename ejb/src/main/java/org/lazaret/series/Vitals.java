package org.lazaret.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.watch.Sample;

/**
 * The newest reading of every wear of a site, packed into one row: the board reads it at once, and what is newer than the
 * newest needs no look for a repetition. A wear that has been silent for a week is left out; {@link #newSince} then
 * answers for it with the last time that was left out.
 */
public final class Vitals {
    private static final int VERSION = 1;
    private static final long KEPT_SECONDS = 7L * Series.DAY_SECONDS;
    private static final long NEVER = 0;

    /**
     * The newest reading of a wear.
     *
     * @param at      epoch seconds
     * @param centi   hundredths of a degree Celsius; the higher where one time has two values
     * @param battery percent; {@link Sample#NONE} when it was never sent
     */
    public record Latest(int wear, long at, int centi, int battery) {

        /** {@code null} when it was never sent. */
        public Integer knownBattery() {
            return battery == Sample.NONE ? null : Integer.valueOf(battery);
        }
    }

    private final Map<Integer, Latest> byWear = new HashMap<>();
    private long forgotten = NEVER;

    private Vitals() {
    }

    public static Vitals none() {
        return new Vitals();
    }

    public static Vitals unpack(byte[] bytes) {
        Vitals vitals = new Vitals();
        Unpacking in = new Unpacking(bytes).ofVersion(VERSION);
        vitals.forgotten = in.count();
        long at = in.count();
        int wear = 0;
        while (in.hasMore()) {
            wear += (int) in.count();
            Latest latest = new Latest(wear, at - in.count(), (int) in.count(), level(in.octet()));
            vitals.byWear.put(wear, latest);
        }
        return vitals;
    }

    /** Of those that are remembered, in no order. */
    public List<Latest> all() {
        return List.copyOf(byWear.values());
    }

    public Optional<Latest> of(int wear) {
        return Optional.ofNullable(byWear.get(wear));
    }

    /** What lies after this time, in epoch seconds, cannot have come before. */
    long newSince(int wear) {
        Latest latest = byWear.get(wear);
        return latest == null ? forgotten : latest.at();
    }

    void add(Sample sample) {
        Latest before = byWear.get(sample.wear());
        if (before != null && (sample.at() < before.at() || sample.at() == before.at() && sample.centi() <= before.centi())) {
            return;
        }
        int battery = sample.battery() == Sample.NONE && before != null ? before.battery() : sample.battery();
        byWear.put(sample.wear(), new Latest(sample.wear(), sample.at(), sample.centi(), battery));
    }

    /** Of a wear whose readings have changed; the newest of what is left is added again. */
    void forget(int wear) {
        Latest latest = byWear.remove(wear);
        forgotten = Math.max(forgotten, latest == null ? NEVER : latest.at());
    }

    /** Zero stands for a battery that nobody spoke of. */
    private static int coded(int battery) {
        return battery == Sample.NONE ? 0 : battery + 1;
    }

    private static int level(int coded) {
        return coded == 0 ? Sample.NONE : coded - 1;
    }

    byte[] pack() {
        long newest = byWear.values().stream().mapToLong(Latest::at).max().orElse(NEVER);
        List<Latest> kept = new ArrayList<>(byWear.size());
        for (Latest latest : byWear.values()) {
            if (latest.at() >= newest - KEPT_SECONDS) {
                kept.add(latest);
            } else {
                forgotten = Math.max(forgotten, latest.at());
            }
        }
        kept.sort(Comparator.comparingInt(Latest::wear));
        Packing out = new Packing(16 + 8 * kept.size()).octet(VERSION).count(forgotten).count(newest);
        int wear = 0;
        for (Latest latest : kept) {
            out.count(latest.wear() - wear).count(newest - latest.at()).count(latest.centi()).octet(coded(latest.battery()));
            wear = latest.wear();
        }
        return out.bytes();
    }
}
