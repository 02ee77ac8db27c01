package org.lazaret.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lazaret.http.Ward;

/** What the patches of a ward have measured since they were put on: a reading a minute of everybody, with the room's air and the battery. */
final class PatchHistory {
    private static final int DAY_MINUTES = 1_440;
    private static final int MINUTE = 60;
    private static final int USUAL_CENTI = 3640;
    private static final int WAVE_CENTI = 25;
    private static final int NOISE_CENTI = 6;
    private static final int AIR_DECI = 262;
    /** A percent of the battery is gone after so many minutes, and forty are never exceeded. */
    private static final int PERCENT_MINUTES = 100;
    private static final int PERCENTS = 40;

    private final Ward ward;
    private final List<String> patches;
    private final long begin;
    private final Random random;
    private int minute;

    PatchHistory(Ward ward, Instant since, int seed) {
        this.ward = ward;
        patches = List.copyOf(ward.patches().values());
        begin = since.plus(Duration.ofMinutes(1)).getEpochSecond();
        random = new Random(seed);
    }

    /** The batches that come next, each of so many minutes. */
    List<byte[]> next(int batches, int minutes) {
        return IntStream.range(0, batches).mapToObj(batch -> batch(minutes)).toList();
    }

    private byte[] batch(int minutes) {
        StringBuilder json = new StringBuilder(80 * minutes * patches.size()).append('[');
        for (int end = minute + minutes; minute < end; minute++) {
            double wave = Math.sin(2 * Math.PI * minute / DAY_MINUTES);
            int battery = 100 - minute / PERCENT_MINUTES % PERCENTS;
            for (int i = 0; i < patches.size(); i++) {
                int centi = USUAL_CENTI + (int) Math.round(WAVE_CENTI * wave + NOISE_CENTI * random.nextGaussian());
                int air = AIR_DECI + (int) Math.round(10 * wave + random.nextGaussian());
                json.append(json.length() > 1 ? "," : "").append("{\"patch\":\"").append(patches.get(i))
                        .append("\",\"at\":").append(begin + (long) minute * MINUTE + i % 50)
                        .append(",\"celsius\":").append(centi / 100).append('.').append(centi / 10 % 10).append(centi % 10)
                        .append(",\"air\":").append(air / 10).append('.').append(air % 10)
                        .append(",\"battery\":").append(battery).append('}');
            }
        }
        return json.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    void send(byte[] batch) {
        ward.gateway().send("POST", "/api/readings", BodyPublishers.ofByteArray(batch), "application/json").expect(200);
    }
}
