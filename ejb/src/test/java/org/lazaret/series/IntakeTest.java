package org.lazaret.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.roomlist.SiteWorld;
import org.lazaret.series.Intake.Outcome;
import org.lazaret.shared.Ids;
import org.lazaret.shared.UuidBytes;
import org.lazaret.testing.Database;
import org.lazaret.watch.Sample;

@ExtendWith(Database.class)
class IntakeTest {
    private static final Instant NOW = SiteWorld.NOW;
    private static final long MORNING = Instant.parse("2021-08-08T22:00:00Z").getEpochSecond();

    private final Database database;

    IntakeTest(Database database) {
        this.database = database;
    }

    @Test
    void a_reading_sent_again_is_repeated_and_kept_once() {
        UUID site = site("一日");
        assertEquals(List.of(Outcome.ACCEPTED, Outcome.ACCEPTED), send(site, reading(1, 0, 3660), reading(1, 60, 3662)));
        assertEquals(List.of(Outcome.REPEATED, Outcome.ACCEPTED), send(site, reading(1, 60, 3662), reading(1, 120, 3664)));
        assertEquals(List.of(reading(1, 0, 3660), reading(1, 60, 3662), reading(1, 120, 3664)), all(site).get(1));
    }

    @Test
    void a_late_reading_is_accepted_though_newer_ones_are_there() {
        UUID site = site("迟到");
        send(site, reading(1, 0, 3660), reading(1, 600, 3662));
        assertEquals(List.of(Outcome.ACCEPTED), send(site, reading(1, 300, 3670)));
        assertEquals(3, all(site).get(1).size());
    }

    @Test
    void another_value_at_the_same_time_is_a_second_reading() {
        UUID site = site("两值");
        send(site, reading(1, 0, 3660));
        assertEquals(List.of(Outcome.CONFLICTING), send(site, reading(1, 0, 3800)));
        assertEquals(List.of(Outcome.REPEATED, Outcome.REPEATED), send(site, reading(1, 0, 3800), reading(1, 0, 3660)));
        assertEquals(List.of(3660, 3800), all(site).get(1).stream().map(Sample::centi).toList());
        assertEquals(3800, vitals(site).of(1).orElseThrow().centi());
    }

    @Test
    void what_a_repetition_adds_is_kept_whoever_comes_first() {
        UUID site = site("补充");
        Sample full = new Sample(MORNING, 3660, 2800, 40, 1);
        assertEquals(List.of(Outcome.ACCEPTED, Outcome.REPEATED), send(site, reading(1, 0, 3660), full));
        assertEquals(List.of(full), all(site).get(1));
    }

    @Test
    void an_hour_that_is_over_reads_the_same_after_it_was_sealed() {
        UUID site = site("封存");
        send(site, reading(1, 0, 3660), reading(2, 30, 3600), reading(1, 3599, 3661), reading(1, 3600, 3662));
        Map<Integer, List<Sample>> before = all(site);
        seal(site);
        send(site, reading(1, 1800, 3999));
        seal(site);
        assertEquals(0, database.count("select count(*) from reading_frame where site_id = ?", UuidBytes.of(site)));
        Map<Integer, List<Sample>> after = all(site);
        assertEquals(before.get(2), after.get(2));
        assertEquals(List.of(3660, 3999, 3661, 3662), after.get(1).stream().map(Sample::centi).toList());
        assertEquals(3999, database.count("select highest from reading_series where site_id = ? and wear = 1", UuidBytes.of(site)));
    }

    @Test
    void the_running_hour_waits() {
        UUID site = site("本时");
        send(site, new Sample(NOW.getEpochSecond(), 3660, Sample.NONE, Sample.NONE, 1));
        seal(site);
        assertEquals(1, database.count("select count(*) from reading_frame where site_id = ?", UuidBytes.of(site)));
    }

    @Test
    void any_order_repetition_and_grouping_leads_to_the_same_readings() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<Sample> day = IntStream.range(0, 400).mapToObj(i -> reading(1 + random.nextInt(4), 60L * random.nextInt(240),
                    3600 + random.nextInt(3) * 10)).toList();
            UUID straight = site("顺序" + seed);
            send(straight, day.toArray(Sample[]::new));
            List<Sample> again = new ArrayList<>(day);
            again.addAll(day.subList(100, 300));
            Collections.shuffle(again, random);
            UUID shuffled = site("乱序" + seed);
            for (int from = 0; from < again.size();) {
                int to = Math.min(again.size(), from + 1 + random.nextInt(90));
                send(shuffled, again.subList(from, to).toArray(Sample[]::new));
                if (random.nextInt(3) == 0) {
                    seal(shuffled);
                }
                from = to;
            }
            assertEquals(all(straight), all(shuffled));
            assertEquals(Set.copyOf(vitals(straight).all()), Set.copyOf(vitals(shuffled).all()));
        }
    }

    @Test
    void two_gateways_that_bring_the_same_at_once_bring_it_once() {
        UUID site = site("两关");
        Sample[] same = IntStream.range(0, 300).mapToObj(i -> reading(1 + i % 5, i * 60L, 3650)).toArray(Sample[]::new);
        var outcomes = database.together(6, rival -> send(site, same));
        assertTrue(outcomes.stream().allMatch(Database.Outcome::succeeded), () -> outcomes.toString());
        assertEquals(300, outcomes.stream().flatMap(o -> o.answer().stream()).filter(Outcome.ACCEPTED::equals).count());
        assertEquals(300, all(site).values().stream().mapToInt(List::size).sum());
    }

    @Test
    void gateways_that_speak_for_the_first_time_at_once_are_all_heard() {
        for (int i = 0; i < 20; i++) {
            UUID site = site("初次" + i);
            var outcomes = database.together(6, rival -> send(site, reading(1, 60L * rival, 3650)));
            assertTrue(outcomes.stream().allMatch(Database.Outcome::succeeded), () -> outcomes.toString());
        }
    }

    private UUID site(String name) {
        return SiteWorld.open(database, name, 1).site();
    }

    private List<Outcome> send(UUID site, Sample... samples) {
        return database.call(em -> {
            SiteReadings rows = new SiteReadings(em);
            SiteReadings.Held held = rows.lock(site);
            Intake intake = new Intake(new Readings(new ReadingRows(em)), new ReadingRows(em));
            Intake.Taken taken = intake.compare(held, List.of(samples));
            long delivery = held.lastDelivery() + 1;
            signed(em, site, delivery);
            intake.keep(held, delivery, taken);
            rows.save(held, delivery);
            return taken.outcomes();
        });
    }

    private static void signed(EntityManager em, UUID site, long delivery) {
        em.createNativeQuery("""
                insert into delivery (site_id, number, gateway_id, received_at, accepted, repeated, conflicting, quarantined)
                values (?1, ?2, ?3, ?4, 0, 0, 0, 0)""").setParameter(1, UuidBytes.of(site)).setParameter(2, delivery)
                .setParameter(3, UuidBytes.of(Ids.next())).setParameter(4, NOW).executeUpdate();
    }

    private void seal(UUID site) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        List<Integer> due = database.call(em -> new Sealing(new SiteReadings(em), new ReadingRows(em), clock).due(site));
        due.forEach(hour -> database.run(em -> new Sealing(new SiteReadings(em), new ReadingRows(em), clock).seal(site, hour)));
    }

    private Map<Integer, List<Sample>> all(UUID site) {
        return database.call(em -> new Readings(new ReadingRows(em)).of(site, List.of(1, 2, 3, 4, 5), MORNING - 86_400, MORNING + 86_400));
    }

    private Vitals vitals(UUID site) {
        return database.call(em -> new SiteReadings(em).vitals(site));
    }

    private static Sample reading(int wear, long after, int centi) {
        return new Sample(MORNING + after, centi, Sample.NONE, Sample.NONE, wear);
    }
}
