package org.lazaret.http;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A ledger kept outside of the product: gateways and phones send, write down what was acknowledged, and send again what was
 * not, while the server and the database are killed. In the end the product's own export must say the same as the ledger.
 */
public final class ReadingsLedger {
    private static final int GATEWAYS = 4;
    private static final int PHONES = 20;
    private static final int MINUTES_A_BATCH = 4;
    private static final int FEVER_EVERY = 600;
    private static final int FEVER_LASTS = 45;
    private static final int AGAIN_ONE_OF = 7;
    private static final Duration PAUSE = Duration.ofMillis(120);
    /** Readings between two kills. */
    private static final int ENOUGH = 400;
    private static final int MOST_WAITS = 500;
    /** What comes this long before now is on time for no rule, and may be as much as one likes. */
    private static final Duration LONG_AGO = Duration.ofDays(30);

    private final Ward ward;
    private final Instant since;
    private final List<Api> gateways;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();

    /**
     * @param readings that were acknowledged
     * @param lost     of those, the ones that are not there
     * @param doubled  readings that are there more than once
     * @param invented readings that are there and were never sent
     * @param untold   episodes without exactly one alert
     * @param episodes that were raised
     */
    public record Balance(int readings, int lost, int doubled, int invented, long untold, long episodes) {
        public long wrong() {
            return lost + doubled + invented + untold;
        }
    }

    private ReadingsLedger(Instant now) {
        since = now.minus(LONG_AGO);
        ward = Ward.of(PHONES, since);
        gateways = Stream.concat(Stream.of(ward.gateway()), IntStream.range(1, GATEWAYS).mapToObj(i -> Guests.gateway(UUID.fromString(ward.site())).api())).toList();
    }

    /** @param killings each ends the server or the database and starts it again; between them everybody sends */
    public static Balance keep(Instant now, List<Runnable> killings, Duration between) throws InterruptedException, ExecutionException {
        ReadingsLedger ledger = new ReadingsLedger(now);
        ExecutorService senders = Executors.newFixedThreadPool(GATEWAYS + PHONES);
        try {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, GATEWAYS).forEach(number -> all.add(senders.submit(() -> ledger.gateway(number))));
            IntStream.range(0, PHONES).forEach(number -> all.add(senders.submit(() -> ledger.phone(number))));
            for (Runnable killing : killings) {
                ledger.letSend(between);
                killing.run();
            }
            ledger.letSend(between);
            ledger.over.set(true);
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            ledger.over.set(true);
            senders.shutdownNow();
        }
        return ledger.balance();
    }

    /** For that time, and on a slow machine for longer: a server that took nothing cannot lose anything. */
    private void letSend(Duration time) throws InterruptedException {
        int before = acknowledged.size();
        Thread.sleep(time.toMillis());
        for (int waits = 0; waits < MOST_WAITS && acknowledged.size() - before < ENOUGH; waits++) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** Brings what its patches measured, minute by minute; sends some of it again, as gateways do. */
    private void gateway(int number) {
        List<List<Map<String, ?>>> brought = new ArrayList<>();
        for (int batch = 0; !over.get(); batch++) {
            List<Map<String, ?>> readings = batch(number, batch);
            brought.add(readings);
            untilAcknowledged(() -> gateways.get(number).post("/api/readings", readings), 200);
            readings.forEach(reading -> acknowledged.add(line(reading)));
            if (batch % AGAIN_ONE_OF == 0) {
                List<Map<String, ?>> again = brought.get(batch / 2);
                untilAcknowledged(() -> gateways.get(number).post("/api/readings", again), 200);
            }
            pause();
        }
    }

    private List<Map<String, ?>> batch(int number, int batch) {
        List<Map<String, ?>> readings = new ArrayList<>();
        for (int minute = batch * MINUTES_A_BATCH; minute < (batch + 1) * MINUTES_A_BATCH; minute++) {
            for (int person = number; person < PHONES; person += GATEWAYS) {
                boolean fever = (minute + 31 * person) % FEVER_EVERY < FEVER_LASTS;
                Map<String, Object> reading = Ward.reading(ward.patch(person), since.plusSeconds(1_800 + 60L * minute + person), fever ? 38.2 : 36.5);
                readings.add(reading);
                sent.add(line(reading));
            }
        }
        return readings;
    }

    /** Measures one person by thermometer, second by second; each reading has an id of the phone. */
    private void phone(int number) {
        Api phone = ward.nurse();
        Instant from = Instant.parse(phone.get("/api/people/" + ward.person(number) + "/temperatures").expect(200).json().path("to").asText());
        for (int second = 0; !over.get(); second++) {
            Instant at = from.plusSeconds(second);
            Map<String, Object> reading = Map.of("site", ward.site(), "person", ward.person(number), "centi", 3_660, "method", "AXILLA",
                    "measuredAt", at.toString(), "symptoms", List.of("NONE"));
            String path = "/api/manual-readings/" + UUID.randomUUID();
            sent.add(ward.person(number) + " " + at.getEpochSecond());
            untilAcknowledged(() -> phone.put(path, reading), 201);
            acknowledged.add(ward.person(number) + " " + at.getEpochSecond());
            for (int pauses = 0; pauses < 8 && !over.get(); pauses++) {
                pause();
            }
        }
    }

    private interface Sending {
        Api.Answer send();
    }

    /** A power cut answers nothing, and a server that starts or has no database says so; both are asked again. */
    private static void untilAcknowledged(Sending sending, int usual) {
        while (true) {
            try {
                Api.Answer answer = sending.send();
                if (answer.status() == usual || answer.status() == 200) {
                    return;
                }
                if (answer.status() < 500 && answer.status() != 404 && answer.status() != 429) {
                    throw new IllegalStateException("refused: " + answer);
                }
            } catch (UncheckedIOException notThere) {
                // It is asked again.
            }
            pause();
        }
    }

    private Balance balance() {
        List<String> lines = Exported.of(ward.site(), since, since.plus(LONG_AGO).plus(Duration.ofDays(2)));
        Set<String> there = new HashSet<>(lines);
        Set<String> promised = new HashSet<>(acknowledged);
        Set<String> ever = new HashSet<>(sent);
        String here = Tables.id(ward.site());
        long episodes = Tables.number("SELECT COUNT(*) FROM episode WHERE site_id = " + here);
        long told = Tables.number("SELECT COUNT(*) FROM episode e WHERE e.site_id = " + here
                + " AND (SELECT COUNT(*) FROM alert a WHERE a.episode_id = e.id) = 1");
        return new Balance(promised.size(), (int) promised.stream().filter(line -> !there.contains(line)).count(), lines.size() - there.size(),
                (int) there.stream().filter(line -> !ever.contains(line)).count(), episodes - told, episodes);
    }

    private static String line(Map<String, ?> reading) {
        return reading.get("patch") + " " + Instant.parse((String) reading.get("at")).getEpochSecond();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
