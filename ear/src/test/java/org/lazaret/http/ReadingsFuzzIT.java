package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.http.Ward.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lazaret.running.ServerHeap;
import org.lazaret.running.TestServer;

/**
 * A gateway gone mad: bodies with bytes lost, doubled and invented, numbers without end, nesting, wrong encodings, bombs.
 * Each is answered clearly, none brings the server down or leaves anything behind in its memory, and a healthy gateway
 * beside it is not disturbed. The same bodies come at every run.
 */
class ReadingsFuzzIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(10, ChronoUnit.HOURS);
    private static final int BODIES = 400;
    private static final int HEALTHY_EVERY = 8;
    private static final long GROWTH_MOST = 48L << 20;
    private static final List<String> TYPES = List.of("application/json", "application/x-ndjson", "text/csv");

    @Test
    void a_gateway_gone_mad_harms_nobody() throws IOException, InterruptedException {
        Ward mad = Ward.of(2, SINCE);
        Ward healthy = Ward.of(1, SINCE);
        Random random = new Random(20210809);
        round(mad, healthy, random, 0);
        long before = ServerHeap.inUse();
        for (int round = 1; round <= 2; round++) {
            round(mad, healthy, random, round);
        }
        long grown = ServerHeap.inUse() - before;
        assertTrue(grown < GROWTH_MOST, "grown by " + (grown >> 10) + " KB");
    }

    private static void round(Ward mad, Ward healthy, Random random, int round) {
        for (int number = 0; number < BODIES; number++) {
            String type = TYPES.get(random.nextInt(TYPES.size()));
            byte[] body = damaged(body(mad, type, random), random);
            boolean packed = random.nextInt(6) == 0;
            Api gateway = packed ? mad.gateway().with("Content-Encoding", "gzip") : mad.gateway();
            Api.Answer answer = gateway.send("POST", "/api/readings", BodyPublishers.ofByteArray(packed ? packed(body, random) : body), type);
            String what = round + "/" + number + " " + type + " " + shown(body) + ": " + answer;
            assertTrue(answer.status() == 200 || answer.status() >= 400 && answer.status() < 500, what);
            if (answer.status() != 200) {
                assertTrue(answer.header("Content-Type").startsWith("application/problem+json"), what);
                assertTrue(!answer.json().path("help").asText().isBlank(), what);
            }
            if (number % HEALTHY_EVERY == 0) {
                Instant at = SINCE.plusSeconds(1_800 + 60L * (round * BODIES + number) / HEALTHY_EVERY);
                assertEquals(1, healthy.send(List.of(reading(healthy.patch(0), at, 36.6))).expect(200).json().path("accepted").asInt(), what);
            }
        }
    }

    private static byte[] body(Ward ward, String type, Random random) {
        StringBuilder text = new StringBuilder(type.endsWith("csv") ? "patch,at,celsius,air,battery\n" : type.endsWith("/json") ? "[" : "");
        int many = 1 + random.nextInt(20);
        for (int i = 0; i < many; i++) {
            Object at = random.nextBoolean() ? "\"" + SINCE.plusSeconds(random.nextInt(30_000)) + "\"" : SINCE.getEpochSecond() + random.nextInt(30_000);
            if (type.endsWith("csv")) {
                text.append(ward.patch(i % 2)).append(',').append(at).append(",36.").append(random.nextInt(100)).append(",25,80\n");
            } else {
                text.append("{\"patch\":\"").append(ward.patch(i % 2)).append("\",\"at\":").append(at).append(",\"celsius\":").append(number(random)).append('}');
                text.append(type.endsWith("/json") ? i < many - 1 ? "," : "]" : "\n");
            }
        }
        return text.toString().getBytes(charset(random));
    }

    private static String number(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "9".repeat(1 + random.nextInt(4_000));
            case 1 -> "1e" + random.nextInt(1_000_000);
            case 2 -> "-0." + "0".repeat(random.nextInt(2_000)) + "1";
            case 3 -> "[".repeat(1 + random.nextInt(3_000)) + "]".repeat(random.nextInt(3_000));
            case 4 -> "{\"a\":".repeat(1 + random.nextInt(2_000));
            case 5 -> "\"\\u0000\\ud800\"";
            case 6 -> "NaN";
            default -> "36." + random.nextInt(100);
        };
    }

    private static Charset charset(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> StandardCharsets.UTF_16;
            case 1 -> StandardCharsets.UTF_16LE;
            case 2 -> Charset.forName("GB18030");
            default -> StandardCharsets.UTF_8;
        };
    }

    /** Some bytes lost, some doubled, some invented. */
    private static byte[] damaged(byte[] body, Random random) {
        byte[] damaged = body;
        for (int times = random.nextInt(4); times > 0 && damaged.length > 1; times--) {
            int at = random.nextInt(damaged.length);
            int length = Math.min(damaged.length - at, 1 + random.nextInt(30));
            ByteArrayOutputStream next = new ByteArrayOutputStream();
            next.write(damaged, 0, at);
            switch (random.nextInt(3)) {
                case 0 -> { }
                case 1 -> {
                    next.write(damaged, at, length);
                    next.write(damaged, at, length);
                }
                default -> {
                    byte[] invented = new byte[length];
                    random.nextBytes(invented);
                    next.writeBytes(invented);
                }
            }
            next.write(damaged, at + length, damaged.length - at - length);
            damaged = next.toByteArray();
        }
        return damaged;
    }

    /** Compressed, cut short, twice, not at all, or a bomb. */
    private static byte[] packed(byte[] body, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> body;
            case 1 -> Gzip.of(Gzip.of(body));
            case 2 -> Gzip.of(new byte[96 << 20]);
            case 3 -> Arrays.copyOf(Gzip.of(body), Gzip.of(body).length / 2);
            default -> Gzip.of(body);
        };
    }

    private static String shown(byte[] body) {
        return new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1);
    }
}
