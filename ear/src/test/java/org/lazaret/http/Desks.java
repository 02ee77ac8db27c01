package org.lazaret.http;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Reception desks that admit one after the other, each into rooms of its own, until their server is gone. */
final class Desks {
    private final String site;
    private final AtomicInteger answered = new AtomicInteger();

    Desks(String site) {
        this.site = site;
    }

    /** One command as a desk sent it; the answer is {@code null} when none came. */
    record Sent(Api api, String path, Map<String, ?> body, Api.Answer answer) {
    }

    /** How many commands have been answered. */
    int answered() {
        return answered.get();
    }

    /**
     * @param doors one a desk; the beds are shared out among them
     * @param enough whether it is time to {@code kill} the server
     * @return all that was sent
     */
    List<Sent> workUntil(List<Api> doors, List<String> beds, BooleanSupplier enough, Runnable kill) throws InterruptedException, ExecutionException {
        int each = beds.size() / doors.size();
        ExecutorService desks = Executors.newFixedThreadPool(doors.size());
        List<Future<List<Sent>>> working = IntStream.range(0, doors.size()).mapToObj(desk -> desks.submit(
                () -> admit(doors.get(desk), beds.subList(desk * each, (desk + 1) * each)))).toList();
        desks.shutdown();
        while (!enough.getAsBoolean() && working.stream().noneMatch(Future::isDone)) {
            Thread.sleep(5);
        }
        kill.run();
        List<Sent> sent = new ArrayList<>();
        for (Future<List<Sent>> desk : working) {
            sent.addAll(desk.get());
        }
        return sent;
    }

    private List<Sent> admit(Api door, List<String> beds) {
        List<Sent> sent = new ArrayList<>();
        for (String bed : beds) {
            String person = send(sent, door, "/people", Map.of("name", Map.of("full", "人" + UUID.randomUUID())));
            String order = person == null ? null : send(sent, door, "/isolation-orders", Map.of("person", person, "riskClass",
                    "CLOSE_CONTACT", "exposureDay", "2021-08-01", "authority", "区疾控中心", "reason", "同楼接触"));
            String stay = order == null ? null : send(sent, door, "/stays", Map.of("person", person, "order", order, "bed", bed));
            if (stay == null) {
                return sent;
            }
        }
        return sent;
    }

    /** @return what was made; {@code null} when the server did not answer */
    private String send(List<Sent> sent, Api door, String path, Map<String, ?> body) {
        Api once = door.with("Idempotency-Key", UUID.randomUUID().toString());
        String at = "/api/sites/" + site + path;
        try {
            Api.Answer answer = once.post(at, body).expect(201);
            sent.add(new Sent(once, at, body, answer));
            answered.incrementAndGet();
            return answer.json().path("id").asText();
        } catch (UncheckedIOException gone) {
            sent.add(new Sent(once, at, body, null));
            return null;
        }
    }
}
