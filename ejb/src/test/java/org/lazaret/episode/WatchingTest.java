package org.lazaret.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.reading.ReadingWorld.minutes;
import static org.lazaret.reading.ReadingWorld.said;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.manual.ManualWorld;
import org.lazaret.patch.PatchWorld;
import org.lazaret.patch.Wears;
import org.lazaret.patch.Worn;
import org.lazaret.reading.Said;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.watch.Kind;

@ExtendWith(Database.class)
class WatchingTest {
    private static final Instant ARRIVED = StayWorld.NOW;
    private static final int USUAL = 3650;
    private static final int FEVER = 3780;

    private final Database database;
    private UUID site;
    private UUID chen;
    private String patch;

    WatchingTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void chen_wears_a_patch() {
        EpisodeWorld.Wearer wearer = EpisodeWorld.Wearer.arrived(database, ARRIVED);
        site = wearer.site();
        chen = wearer.person();
        patch = wearer.patch();
    }

    @Test
    void a_fever_is_raised_when_it_has_lasted_and_ends_when_it_is_over() {
        after(60, w -> {
            deliver(w, 20, flat(30, FEVER));
            assertEquals(List.of("FEVER 20-30- 3780 VALID"), w.episodes(chen, ARRIVED));
            assertEquals(1, w.raised().size());
            return null;
        });
        after(200, w -> {
            deliver(w, 50, flat(80, USUAL));
            assertEquals(List.of("FEVER 20-30-110 3780 VALID"), w.episodes(chen, ARRIVED));
            assertTrue(w.raised().isEmpty());
            assertEquals(1, w.judged().size());
            return null;
        });
    }

    @Test
    void what_arrives_late_makes_one_of_two_and_tells_nobody_again() {
        after(400, w -> {
            deliver(w, 20, flat(15, FEVER));
            deliver(w, 35, flat(65, USUAL));
            deliver(w, 100, flat(15, FEVER));
            assertEquals(List.of("FEVER 20-30-95 3780 VALID", "FEVER 100-110- 3780 VALID"), fevers(w));
            assertEquals(2, w.raised().stream().filter(e -> e.kind() == Kind.FEVER).count());
            return null;
        });
        after(401, w -> {
            deliver(w, 60, FEVER + 30);
            assertEquals(List.of("FEVER 20-30- 3810 VALID"), fevers(w));
            assertEquals(List.of("FEVER 100-110- 3780 MERGED"),
                    w.episodes(chen, ARRIVED).stream().filter(e -> e.endsWith("MERGED")).toList());
            assertTrue(w.raised().stream().noneMatch(e -> e.kind() == Kind.FEVER));
            return null;
        });
    }

    @Test
    void a_silence_is_raised_by_the_clock_once_and_unfounded_when_a_buffer_fills_it() {
        after(30, w -> {
            deliver(w, 20, flat(5, USUAL));
            return null;
        });
        after(143, w -> {
            w.watching.silences(site);
            return assertNothing(w);
        });
        after(145, w -> {
            w.watching.silences(site);
            assertEquals(List.of("SILENCE 24-144- null VALID"), w.episodes(chen, ARRIVED));
            w.watching.silences(site);
            assertEquals(1, w.raised().size());
            return null;
        });
        after(150, w -> {
            deliver(w, 25, flat(120, USUAL));
            assertEquals(List.of("SILENCE 24-144- null UNFOUNDED"), w.episodes(chen, ARRIVED));
            return null;
        });
    }

    @Test
    void a_silence_that_was_one_ends_with_the_next_reading() {
        after(30, w -> {
            deliver(w, 20, flat(5, USUAL));
            return null;
        });
        after(200, w -> {
            w.watching.silences(site);
            deliver(w, 190, flat(5, USUAL));
            assertEquals(List.of("SILENCE 24-144-190 null VALID"), w.episodes(chen, ARRIVED));
            assertEquals(1, w.raised().size());
            return null;
        });
    }

    @Test
    void a_patch_that_was_never_heard_falls_silent_too() {
        after(121, w -> {
            w.watching.silences(site);
            assertEquals(List.of("SILENCE 0-120- null VALID"), w.episodes(chen, ARRIVED));
            return null;
        });
    }

    @Test
    void a_pairing_that_may_still_be_rolled_back_is_seen_by_nobody_else() {
        after(30, w -> {
            int committed = w.readings.patches.book.version(site);
            var seenByAll = w.readings.index.at(site, committed);
            w.readings.patches.wears.end(PatchWorld.nurse(), seenByAll.byNumber().get(1).wear(), new Wears.Ending(null, null, null));
            assertSame(seenByAll, w.readings.index.at(site, committed));
            return null;
        });
    }

    @Test
    void two_readings_by_thermometer_are_a_fever_without_any_patch() {
        after(30, w -> w.manuals.keep(ManualWorld.nurse(), site, ManualWorld.axilla(chen, 3750, ARRIVED.plusSeconds(1200))));
        after(60, w -> {
            assertEquals(List.of(), fevers(w));
            w.manuals.keep(ManualWorld.nurse(), site, ManualWorld.axilla(chen, 3760, ARRIVED.plusSeconds(2400)));
            assertEquals(List.of("FEVER 20-40- 3760 VALID"), fevers(w));
            return null;
        });
    }

    @Test
    void a_fever_measured_before_the_pairing_was_told_is_found_when_it_is() {
        String other = patch + "-2";
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        UUID xie = after(0, w -> {
            w.readings.patches.stocked(house.site(), other);
            return w.readings.patches.guest(house.site(), "谢桂芳", house.bed(0));
        });
        after(60, w -> w.readings.deliver(house.site(), minutes(other, ARRIVED.plus(Duration.ofMinutes(20)), flat(20, FEVER))));
        after(61, w -> {
            w.readings.patches.wears.pair(PatchWorld.nurse(), xie, new Wears.Pairing(other, null, ARRIVED, null));
            assertEquals(List.of("FEVER 20-30- 3780 VALID"), w.episodes(xie, ARRIVED));
            return null;
        });
    }

    @Test
    void any_order_repetition_and_grouping_leads_to_the_same_readings_and_episodes_each_told_once() {
        int[] day = day();
        List<Said> readings = IntStream.range(0, day.length).filter(i -> day[i] > 0)
                .mapToObj(i -> said(patch, ARRIVED.plusSeconds(60L * i), day[i])).toList();
        after(day.length, w -> w.readings.deliver(site, readings.toArray(Said[]::new)));
        List<String> straight = after(day.length, w -> standing(w.episodes(chen, ARRIVED)));
        assertEquals(4, straight.size(), straight::toString);
        List<String> kept = stored(day.length);
        assertEquals(readings.size(), kept.size());
        for (int seed = 1; seed <= 6; seed++) {
            chen_wears_a_patch();
            List<Said> shuffled = new ArrayList<>(readings.stream().map(s -> new Said(patch, s.at(), s.centi(), s.air(), s.battery(), null)).toList());
            shuffled.addAll(shuffled.subList(100, 300));
            Random random = new Random(seed);
            Collections.shuffle(shuffled, random);
            for (int from = 0; from < shuffled.size();) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(200));
                Said[] part = shuffled.subList(from, to).toArray(Said[]::new);
                after(day.length, w -> w.readings.deliver(site, part));
                from = to;
            }
            assertEquals(straight, after(day.length, w -> standing(w.episodes(chen, ARRIVED))));
            assertEquals(kept, stored(day.length));
            assertEquals(database.count("select count(*) from episode where person_id = ?", UuidBytes.of(chen)),
                    database.count("select count(*) from episode_judgement j join episode e on e.id = j.episode_id where e.person_id = ? and j.seq = 1",
                            UuidBytes.of(chen)));
        }
    }

    @Test
    void what_is_late_for_everybody_costs_nobody_a_statement_of_their_own() {
        assertEquals(questionsOfALateDelivery(2), questionsOfALateDelivery(12));
    }

    private long questionsOfALateDelivery(int people) {
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, people, 1);
        String prefix = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase() + "-";
        after(0, w -> {
            IntStream.range(0, people).forEach(i -> {
                w.readings.patches.stocked(house.site(), prefix + i);
                w.readings.patches.pair(w.readings.patches.guest(house.site(), "住客" + i, house.bed(i)), prefix + i);
            });
            return null;
        });
        return after(30, w -> {
            var em = w.readings.patches.em;
            w.readings.deliver(house.site(), ofEach(people, i -> said(prefix + i, ARRIVED.plusSeconds(1_200), USUAL)));
            em.flush();
            long before = Database.questions(em);
            w.readings.deliver(house.site(), ofEach(people, i -> said(prefix + i, ARRIVED.plusSeconds(600), USUAL)));
            em.flush();
            return Database.questions(em) - before;
        });
    }

    private static Said[] ofEach(int people, IntFunction<Said> said) {
        return IntStream.range(0, people).mapToObj(said).toArray(Said[]::new);
    }

    /** What is kept, whatever number its wear has. */
    private List<String> stored(int minutes) {
        return after(minutes, w -> w.readings.readings.of(site, w.readings.patches.book.all(site).stream().map(Worn::number).toList(),
                ARRIVED.getEpochSecond(), ARRIVED.getEpochSecond() + 60L * minutes).values().stream().flatMap(List::stream)
                .map(sample -> sample.at() + " " + sample.centi() + " " + sample.air() + " " + sample.battery()).toList());
    }

    /** A fever, a detachment, a silence, an artefact; 0 stands for a minute without a reading. */
    private static int[] day() {
        Random random = new Random(9);
        int[] day = new int[720];
        for (int i = 0; i < day.length; i++) {
            day[i] = USUAL + (int) Math.round(random.nextGaussian() * 5);
        }
        for (int i = 100; i < 160; i++) {
            day[i] += 130;
        }
        for (int i = 300; i < 330; i++) {
            day[i] = 3000;
        }
        for (int i = 400; i < 540; i++) {
            day[i] = 0;
        }
        day[600] = 3870;
        return day;
    }

    private static List<String> standing(List<String> episodes) {
        return episodes.stream().filter(e -> e.endsWith(" VALID")).toList();
    }

    private List<String> fevers(EpisodeWorld w) {
        return w.episodes(chen, ARRIVED).stream().filter(e -> e.startsWith("FEVER") && e.endsWith(" VALID")).toList();
    }

    private Object assertNothing(EpisodeWorld w) {
        assertEquals(List.of(), w.episodes(chen, ARRIVED));
        return null;
    }

    private static int[] flat(int minutes, int centi) {
        return IntStream.generate(() -> centi).limit(minutes).toArray();
    }

    private void deliver(EpisodeWorld w, int fromMinute, int... centi) {
        w.readings.deliver(site, minutes(patch, ARRIVED.plusSeconds(60L * fromMinute), centi));
    }

    private <T> T after(int minutes, Function<EpisodeWorld, T> work) {
        return EpisodeWorld.at(database, ARRIVED.plusSeconds(60L * minutes), work);
    }
}
