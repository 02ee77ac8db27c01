package org.lazaret.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lazaret.sim.FeverCourse.Shape;
import org.lazaret.sim.Yardstick.Score;
import org.lazaret.watch.DefaultRules;

class SimulatorTest {
    private static final int HOUR = 3600;
    private static final int UTC_PLUS_8 = 8 * HOUR;
    private static final long MIDNIGHT = Instant.parse("2021-08-08T16:00:00Z").getEpochSecond();
    private static final Population WARD = new Population(7, MIDNIGHT, 4, UTC_PLUS_8, 0.5);

    @Test
    void the_same_seed_gives_the_same_readings_and_another_seed_others() {
        assertEquals(Patch.all(WARD.person(3)), Patch.all(WARD.person(3)));
        assertNotEquals(Patch.all(WARD.person(3)), Patch.all(new Population(8, MIDNIGHT, 4, UTC_PLUS_8, 0.5).person(3)));
    }

    @Test
    void the_day_is_coldest_at_four_and_warmest_at_four_in_the_afternoon() {
        Body body = new Body(36.5, 0.35, UTC_PLUS_8, List.of());
        assertEquals(36.15, body.celsius(MIDNIGHT + 4 * HOUR), 1e-9);
        assertEquals(36.85, body.celsius(MIDNIGHT + 16 * HOUR), 1e-9);
    }

    @Test
    void a_fever_begins_and_ends_at_nothing_and_is_highest_at_its_peak() {
        for (Shape shape : Shape.values()) {
            FeverCourse fever = new FeverCourse(shape, 0, 4 * HOUR, 40 * HOUR, 2.0);
            assertEquals(0, fever.adds(0));
            assertEquals(2.0, fever.adds(4 * HOUR), 1e-9);
            assertEquals(0, fever.adds(40 * HOUR));
            for (long at = 0; at < 40 * HOUR; at += 60) {
                assertTrue(fever.adds(at) >= 0 && fever.adds(at) <= 2.0 + 1e-9, shape + " at " + at);
            }
        }
    }

    @Test
    void a_patch_that_comes_off_goes_to_the_temperature_of_the_room() {
        long off = MIDNIGHT + 10 * HOUR;
        Life life = new Life(1, 1, new Body(36.5, 0.35, UTC_PLUS_8, List.of()), List.of(new Life.Wear(1, MIDNIGHT, MIDNIGHT + 24 * HOUR)),
                List.of(new Spell(Spell.Cause.DETACHED, off, off + 2 * HOUR, 0)), 25);
        List<Measured> readings = Patch.all(life);
        Measured late = readings.stream().filter(r -> r.at() >= off + HOUR).findFirst().orElseThrow();
        assertEquals(life.air(late.at()), late.celsius(), 0.4);
        Measured before = readings.stream().filter(r -> r.at() >= off - HOUR).findFirst().orElseThrow();
        assertEquals(36.5, before.celsius(), 0.6);
        assertTrue(life.isWorn(off - 1, 900) && !life.isWorn(off, 900) && !life.isWorn(off + 2 * HOUR + 899, 900));
    }

    @Test
    void a_gateway_repeats_and_reorders_and_loses_nothing() {
        Gateway gateway = new Gateway(5, MIDNIGHT);
        Set<Integer> taken = new HashSet<>();
        List<Integer> delivered = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            long now = MIDNIGHT + 60L * i;
            gateway.collect(new Measured(i, now, 36.5, 25, 90, 1));
            taken.add(i);
            gateway.deliver(now).forEach(d -> d.readings().forEach(r -> delivered.add(r.person())));
        }
        for (int i = 0; i < 100; i++) {
            gateway.deliver(MIDNIGHT + 1_000_000 + 60L * i).forEach(d -> d.readings().forEach(r -> delivered.add(r.person())));
        }
        assertEquals(taken, new HashSet<>(delivered));
        assertTrue(delivered.size() > taken.size(), "nothing was repeated");
        assertNotEquals(delivered.stream().sorted().toList(), delivered);
    }

    @Test
    void a_gateway_sends_again_what_was_refused() {
        Gateway gateway = new Gateway(5, MIDNIGHT);
        gateway.collect(new Measured(1, MIDNIGHT, 36.5, 25, 90, 1));
        List<Gateway.Delivery> first = sent(gateway, MIDNIGHT);
        gateway.refused(first.get(0));
        assertTrue(sent(gateway, MIDNIGHT + 86_400).stream().anyMatch(d -> d.readings().equals(first.get(0).readings())));
    }

    @Test
    void readings_are_written_as_the_product_takes_them() {
        Gateway.Delivery delivery = new Gateway.Delivery(9, List.of(new Measured(7, 1628496000, 36.5, 25.04, 88, 1), new Measured(12, 1628496060, 36.55, 25, 87, 1)));
        assertEquals("[{\"patch\":\"SIM-00007\",\"at\":1628496000,\"celsius\":36.50,\"air\":25.0,\"battery\":88},"
                + "{\"patch\":\"SIM-00012\",\"at\":1628496060,\"celsius\":36.55,\"air\":25.0,\"battery\":87}]", Line.json(delivery, "SIM-"));
    }

    @Test
    void the_command_line_says_what_it_does_not_understand() {
        Instant now = Instant.ofEpochSecond(MIDNIGHT);
        Wish wish = Wish.of(new String[] {"--token", "t", "--people", "72", "--speed", "60"}, now);
        assertEquals(72, wish.people());
        assertEquals(now, wish.start());
        assertThrows(IllegalArgumentException.class, () -> Wish.of(new String[] {"--people", "72"}, now));
        assertThrows(IllegalArgumentException.class, () -> Wish.of(new String[] {"--token", "t", "--persons", "72"}, now));
    }

    @Test
    void the_yardstick_finds_fevers_and_sees_what_the_rules_do_wrong() {
        Score score = new Yardstick(DefaultRules.RULES, ZoneId.of("Asia/Shanghai")).fever(WARD, 60);
        assertTrue(score.fevers() >= 8, score.toString());
        assertTrue(score.everFoundShare() > 0.9, score.toString());
        assertTrue(score.inTimeFromLine() <= score.inTime() && score.inTime() <= score.everFound(), score.toString());
        assertEquals(240, score.personDays());
    }

    private static List<Gateway.Delivery> sent(Gateway gateway, long from) {
        for (long now = from; now < from + 86_400; now += 60) {
            List<Gateway.Delivery> sent = gateway.deliver(now).stream().filter(d -> !d.readings().isEmpty()).toList();
            if (!sent.isEmpty()) {
                return sent;
            }
        }
        throw new AssertionError("nothing was sent in a day");
    }
}
