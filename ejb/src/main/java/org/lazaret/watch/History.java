package org.lazaret.watch;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongToIntFunction;

/**
 * What has been usual for one person at each hour of the day: the median of the on-body readings of the same hour of the
 * site's clock on the days before (settled reading 8). The readings of an hour are judged right when those of the minutes
 * before it, in which a fall is seen, are given as well.
 */
public final class History implements LongToIntFunction {
    private static final int DAY = 24;
    private final WatchRules.Relative numbers;
    private final Map<Long, int[]> byHour = new HashMap<>();
    private final Map<Long, Integer> sizes = new HashMap<>();

    private History(WatchRules.Relative numbers) {
        this.numbers = numbers;
    }

    public static History of(Timeline timeline, WatchRules rules, ZoneId zone) {
        History history = new History(rules.relative());
        ClockHours hours = new ClockHours(zone);
        Judging.through(timeline, rules, (sample, quality) -> {
            if (quality == Quality.ON_BODY) {
                history.keep(hours.of(sample.at()), sample.centi());
            }
        });
        return history;
    }

    /**
     * The baseline of an hour of {@link ClockHours}.
     *
     * @return hundredths of a degree, {@link Sample#NONE} when too few readings are known
     */
    @Override
    public int applyAsInt(long hour) {
        int[] all = new int[0];
        for (int day = 1; day <= numbers.historyDays(); day++) {
            int size = sizes.getOrDefault(hour - DAY * (long) day, 0);
            if (size > 0) {
                all = Arrays.copyOf(all, all.length + size);
                System.arraycopy(byHour.get(hour - DAY * (long) day), 0, all, all.length - size, size);
            }
        }
        return all.length == 0 || all.length < numbers.readingsMin() ? Sample.NONE : Math.floorDiv(Median.twice(all), 2);
    }

    private void keep(long hour, int centi) {
        int size = sizes.merge(hour, 1, Integer::sum);
        int[] kept = byHour.computeIfAbsent(hour, h -> new int[64]);
        if (size > kept.length) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
            byHour.put(hour, kept);
        }
        kept[size - 1] = centi;
    }
}
