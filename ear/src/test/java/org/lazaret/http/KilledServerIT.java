package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lazaret.running.TestServer;
import org.lazaret.stay.Invariants;

/**
 * Eight reception desks and an import are at work, and a name is locked, when the server is killed: what was answered
 * holds, what was begun goes on, nothing is there twice and nothing is forgotten.
 */
class KilledServerIT {
    private static final int DESKS = 8;
    private static final int ROOMS_EACH = 20;
    /** So many answers have been given when the server is killed; more than three times as many are to come. */
    private static final int ANSWERED_BEFORE = 100;
    private static final int ROWS = 3_000;
    private static Guests.Guest manager;
    private static Guests.Guest guessed;
    private static Wire guesser;
    private static Construction site;
    private static String job;
    private static int rowsBefore;
    private static String heardBefore;
    private static List<Desks.Sent> sent;
    private static Ward ward;
    private static String alert;

    @BeforeAll
    static void a_server_is_killed_in_the_middle_of_everything() throws Exception {
        manager = Guests.with("SITE_MANAGER", Map.of("area", "4302"));
        site = Construction.begin(manager.api(), "ISOLATION");
        List<String> beds = new ArrayList<>();
        for (int floor = 1; floor <= DESKS; floor++) {
            site.rooms(floor, ROOMS_EACH, 1).forEach(room -> beds.addAll(Construction.beds(manager.api(), room)));
        }
        site.open();
        guessed = Guests.with("NURSE", Map.of("site", site.id()));
        guesser = Locked.out(guessed.name(), "203.0.113.77");
        try (EventStream stream = EventStream.open(manager.api(), site.id())) {
            heardBefore = stream.beat(Duration.ofSeconds(5)).id();
        }
        alert = fever();
        job = sendList();
        Desks desks = new Desks(site.id());
        List<Api> doors = IntStream.range(0, DESKS).mapToObj(desk -> Guests.signedIn(manager.name())).toList();
        sent = desks.workUntil(doors, beds, () -> desks.answered() >= ANSWERED_BEFORE && rowsTaken() > 0, () -> {
            rowsBefore = rowsTaken();
            Tables.change("UPDATE alert SET due_at = raised_at WHERE id = " + Tables.id(alert));
            TestServer.get().killAndRestart();
        });
    }

    @Test
    void every_answered_command_is_there_once() {
        assertTrue(sent.stream().anyMatch(each -> each.answer() == null), "nothing was under way when the server was killed");
        for (Desks.Sent each : sent) {
            Api.Answer again = each.api().post(each.path(), each.body()).expect(201);
            if (each.answer() != null) {
                assertEquals(each.answer().text(), again.text());
                assertEquals(each.answer().header("Location"), again.header("Location"));
                assertEquals("true", again.header("Idempotency-Replayed"));
            }
        }
        String here = Tables.id(site.id());
        assertEquals(count("/people"), Tables.number("SELECT COUNT(*) FROM person_site WHERE site_id = " + here));
        assertEquals(count("/isolation-orders"), Tables.number("SELECT COUNT(*) FROM isolation_order WHERE site_id = " + here));
        assertEquals(count("/stays"), Tables.number("SELECT COUNT(*) FROM stay WHERE site_id = " + here + " AND admitted_at IS NOT NULL"));
        assertEquals(List.of(), Invariants.broken(Tables::number));
    }

    @Test
    void a_job_that_ran_goes_on_and_takes_each_row_over_once() {
        assertTrue(rowsBefore > 0 && rowsBefore < ROWS, rowsBefore + " rows were taken over when the server was killed");
        JsonNode ended = Work.of(manager.api()).ended("/api/jobs/" + job);
        assertEquals("DONE", ended.path("state").asText(), ended.path("message").toString());
        assertEquals(ROWS, ended.at("/outcome/accepted").asInt());
        assertEquals(ROWS, Tables.number("SELECT COUNT(DISTINCT number) FROM room WHERE number LIKE '9%' AND site_id = " + Tables.id(site.id())));
        assertEquals(ROWS, Tables.number("SELECT COUNT(*) FROM room WHERE number LIKE '9%' AND site_id = " + Tables.id(site.id())));
        assertEquals(ROWS, Tables.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'room-added' AND site_id = " + Tables.id(site.id())));
    }

    @Test
    void a_locked_name_stays_locked_to_strangers_and_who_is_signed_in_goes_on() {
        Wire.Reply turnedAway = guesser.signIn(guessed.name(), Guests.PHRASE).expect(429);
        assertTrue(Integer.parseInt(turnedAway.header("Retry-After")) > 300, turnedAway.text());
        Locked.of(Guests.security().get("/api/sign-in-locks").expect(200).json().path("items"), guessed.name());
        guessed.api().get("/api/session").expect(200);
    }

    @Test
    void an_alert_whose_time_ran_out_meanwhile_is_handed_on_once() throws InterruptedException {
        JsonNode full = ward.nurse().get("/api/alerts/" + alert).expect(200).json();
        for (int look = 0; look < 120 && full.at("/alert/escalations").asInt() == 0; look++) {
            Thread.sleep(250);
            full = ward.nurse().get("/api/alerts/" + alert).expect(200).json();
        }
        assertEquals(1, full.at("/alert/escalations").asInt(), full.toString());
        long steps = StreamSupport.stream(full.path("steps").spliterator(), false).filter(step -> step.path("kind").asText().equals("ESCALATED")).count();
        assertEquals(1, steps);
    }

    /** A fever that nobody looks after. */
    private static String fever() {
        Instant since = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(Duration.ofHours(2));
        ward = Ward.of(1, since);
        ward.send(List.of(Ward.reading(ward.patch(0), since.plusSeconds(6_000), 38.9))).expect(200);
        return ward.nurse().get("/api/sites/" + ward.site() + "/alerts").expect(200).json().at("/items/0/id").asText();
    }

    @Test
    void a_page_that_comes_back_is_told_to_ask_for_everything() {
        try (EventStream stream = EventStream.open(manager.api().with("Last-Event-ID", heardBefore), site.id())) {
            assertEquals("{\"what\":\"*\"}", stream.change(Duration.ofSeconds(5)).orElseThrow().data());
        }
    }

    private static String sendList() {
        String list = IntStream.range(0, ROWS).mapToObj(row -> "2 号楼,9,9%04d,1".formatted(row)).collect(Collectors.joining("\n", "楼栋,楼层,房号,床位数\n", "\n"));
        return manager.api().with("Idempotency-Key", UUID.randomUUID().toString()).send("POST", "/api/sites/" + site.id() + "/imports?kind=rooms",
                BodyPublishers.ofString(list), "text/csv").expect(202).json().path("id").asText();
    }

    private static int rowsTaken() {
        return (int) Tables.number("SELECT COUNT(*) FROM room WHERE number LIKE '9%' AND site_id = " + Tables.id(site.id()));
    }

    private static long count(String path) {
        return sent.stream().filter(each -> each.path().endsWith(path)).count();
    }
}
