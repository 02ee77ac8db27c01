package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lazaret.running.TestServer;
import org.lazaret.stay.Invariants;

/** Eight reception desks at work when the server is killed: what was answered holds, and nothing is there twice. */
class KilledServerIT {
    private static final int DESKS = 8;
    private static final int ROOMS_EACH = 20;
    /** So many answers have been given when the server is killed; more than three times as many are to come. */
    private static final int ANSWERED_BEFORE = 100;
    private static Guests.Guest manager;
    private static String site;

    /** One command as a desk sent it; the answer is {@code null} when none came. */
    private record Sent(Api api, String path, Map<String, ?> body, Api.Answer answer) {
    }

    @BeforeAll
    static void a_site_with_a_floor_for_each_desk() {
        manager = Guests.with("SITE_MANAGER", Map.of("area", "4302"));
        Api api = manager.api();
        site = id(api.post("/api/sites", Map.of("kind", "ISOLATION", "nameZh", "点位" + UUID.randomUUID(), "nameEn",
                "Site " + UUID.randomUUID(), "divisionCode", "430202005001")).expect(201));
        String building = id(api.post(at("/buildings"), Map.of("name", "1 号楼")).expect(201));
        for (int number = 1; number <= DESKS; number++) {
            String floor = id(api.post("/api/buildings/" + building + "/floors", Map.of("number", number)).expect(201));
            api.post(at("/room-ranges"), Map.of("from", number + "01", "to", number + "" + ROOMS_EACH, "sides", "ODD_LEFT", "except",
                    List.of(), "room", Map.of("floor", floor, "start", "CLEAN", "reason", "开业前消毒合格"))).expect(201);
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        api.get(at("/opening")).expect(200).json().path("asked").forEach(item -> answers.add(Map.of("item", item.asText(), "met", true)));
        api.post(at("/opening"), Map.of("answers", answers)).expect(200);
    }

    @Test
    void every_answered_command_is_there_once_after_the_server_was_killed() throws Exception {
        List<Sent> sent = killedInTheMiddle();
        assertTrue(sent.stream().anyMatch(each -> each.answer() == null), "nothing was under way when the server was killed");

        for (Sent each : sent) {
            Api.Answer again = each.api().post(each.path(), each.body()).expect(201);
            if (each.answer() != null) {
                assertEquals(each.answer().text(), again.text());
                assertEquals(each.answer().header("Location"), again.header("Location"));
                assertEquals("true", again.header("Idempotency-Replayed"));
            }
        }

        assertEquals(count(sent, "/people"), rows("SELECT COUNT(*) FROM person_site WHERE site_id = %s"));
        assertEquals(count(sent, "/isolation-orders"), rows("SELECT COUNT(*) FROM isolation_order WHERE site_id = %s"));
        assertEquals(count(sent, "/stays"), rows("SELECT COUNT(*) FROM stay WHERE site_id = %s AND admitted_at IS NOT NULL"));
        assertEquals(List.of(), Invariants.broken(KilledServerIT::number));
    }

    private static List<Sent> killedInTheMiddle() throws InterruptedException, ExecutionException {
        List<String> beds = new ArrayList<>();
        manager.api().get(at("/fitting-rooms?riskClass=CLOSE_CONTACT")).expect(200).json().path("items")
                .forEach(room -> beds.add(room.at("/freeBeds/0").asText()));
        assertEquals(DESKS * ROOMS_EACH, beds.size());
        List<Api> doors = IntStream.range(0, DESKS).mapToObj(desk -> Guests.signedIn(manager.name())).toList();
        AtomicInteger answered = new AtomicInteger();
        ExecutorService desks = Executors.newFixedThreadPool(DESKS);
        List<Future<List<Sent>>> working = IntStream.range(0, DESKS).mapToObj(desk -> desks.submit(
                () -> admits(doors.get(desk), beds.subList(desk * ROOMS_EACH, (desk + 1) * ROOMS_EACH), answered))).toList();
        desks.shutdown();
        while (answered.get() < ANSWERED_BEFORE && working.stream().noneMatch(Future::isDone)) {
            Thread.sleep(5);
        }
        TestServer.get().killAndRestart();
        List<Sent> sent = new ArrayList<>();
        for (Future<List<Sent>> desk : working) {
            sent.addAll(desk.get());
        }
        return sent;
    }

    /** Admits one after the other until the server is gone. */
    private static List<Sent> admits(Api door, List<String> beds, AtomicInteger answered) {
        List<Sent> sent = new ArrayList<>();
        for (String bed : beds) {
            String person = send(sent, door, "/people", Map.of("name", Map.of("full", "人" + UUID.randomUUID())), answered);
            String order = person == null ? null : send(sent, door, "/isolation-orders", Map.of("person", person, "riskClass",
                    "CLOSE_CONTACT", "exposureDay", "2021-08-01", "authority", "区疾控中心", "reason", "同楼接触"), answered);
            String stay = order == null ? null : send(sent, door, "/stays", Map.of("person", person, "order", order, "bed", bed), answered);
            if (stay == null) {
                return sent;
            }
        }
        return sent;
    }

    /** @return what was made; {@code null} when the server did not answer */
    private static String send(List<Sent> sent, Api door, String path, Map<String, ?> body, AtomicInteger answered) {
        Api once = door.with("Idempotency-Key", UUID.randomUUID().toString());
        try {
            Api.Answer answer = once.post(at(path), body).expect(201);
            sent.add(new Sent(once, at(path), body, answer));
            answered.incrementAndGet();
            return id(answer);
        } catch (UncheckedIOException gone) {
            sent.add(new Sent(once, at(path), body, null));
            return null;
        }
    }

    private static long count(List<Sent> sent, String path) {
        return sent.stream().filter(each -> each.path().endsWith(path)).count();
    }

    private static long rows(String query) {
        return number(query.formatted("UNHEX('" + site.replace("-", "") + "')"));
    }

    private static long number(String query) {
        try (Connection connection = TestServer.get().connection(); var statement = connection.createStatement();
             var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String at(String rest) {
        return "/api/sites/" + site + rest;
    }

    private static String id(Api.Answer answer) {
        return answer.json().path("id").asText();
    }
}
