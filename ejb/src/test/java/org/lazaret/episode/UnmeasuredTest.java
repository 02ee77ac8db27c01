package org.lazaret.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.manual.ManualWorld;
import org.lazaret.manual.Measurement;
import org.lazaret.manual.Method;
import org.lazaret.manual.Symptom;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;

/** Morning and evening checks that nobody made, on the real database; times of the evening are of the site. */
@ExtendWith(Database.class)
class UnmeasuredTest {
    private static final Instant ARRIVED = StayWorld.NOW;
    /** 18:00 at the site. */
    private static final Instant EVENING = Instant.parse("2021-08-09T10:00:00Z");
    private static final Instant MORNING = Instant.parse("2021-08-10T02:00:00Z");

    private final Database database;
    private UUID site;
    private UUID chen;

    UnmeasuredTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void chen_arrives_after_the_morning_check() {
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        site = house.site();
        chen = at(ARRIVED, w -> w.readings.patches.guest(site, "陈桂华", house.bed(0)));
    }

    @Test
    void the_clock_finds_what_nobody_measured_once_and_the_next_check_is_missed_on_its_own() {
        assertEquals(0, look(EVENING.minusSeconds(1)));
        assertEquals(List.of(site), at(EVENING, w -> w.unmeasured.due().stream().filter(site::equals).toList()), "looks again just when it is due");
        assertEquals(1, look(EVENING));
        assertEquals(0, look(EVENING.plusSeconds(600)));
        assertEquals(List.of("MISSED_CHECK 0-0- null VALID"), episodes());
        assertEquals(1, look(MORNING.plusSeconds(60)));
        assertEquals(List.of("MISSED_CHECK 0-0-960 null VALID", "MISSED_CHECK 960-960- null VALID"), episodes());
    }

    @Test
    void a_reading_ends_it_and_one_that_was_made_in_time_and_told_late_shows_that_it_never_was() {
        look(EVENING);
        measure(EVENING.plusSeconds(1200), EVENING.plusSeconds(1200), null);
        assertEquals(List.of("MISSED_CHECK 0-0-20 null VALID"), episodes());
        UUID early = measure(EVENING.plusSeconds(1800), EVENING.minusSeconds(600), null);
        assertEquals(List.of("MISSED_CHECK 0-0-20 null UNFOUNDED"), episodes());
        measure(EVENING.plusSeconds(2400), EVENING.plusSeconds(2400), early);
        assertEquals(List.of("MISSED_CHECK 0-0-20 null VALID"), episodes());
    }

    @Test
    void who_has_left_is_missed_no_longer() {
        look(EVENING);
        at(EVENING.plusSeconds(900), w -> w.readings.patches.stay.leave(chen));
        assertEquals(List.of("MISSED_CHECK 0-0-15 null VALID"), episodes());
    }

    @Test
    void two_nodes_that_look_at_once_tell_of_it_once() {
        database.together(2, runner -> at(EVENING, w -> {
            w.unmeasured.look(site);
            return null;
        }));
        assertEquals(List.of("MISSED_CHECK 0-0- null VALID"), episodes());
    }

    /** @return of how many it was told */
    private int look(Instant when) {
        return at(when, w -> {
            w.unmeasured.look(site);
            return w.raised().size();
        });
    }

    private UUID measure(Instant told, Instant measured, UUID corrects) {
        UUID id = UUID.randomUUID();
        at(told, w -> w.manuals.keep(ManualWorld.nurse(), site, new Measurement(id, chen, 3660, Method.AXILLA, measured, Set.of(Symptom.NONE),
                null, false, corrects, corrects == null ? null : "记错了人")));
        return id;
    }

    private List<String> episodes() {
        return at(MORNING, w -> w.episodes(chen, EVENING));
    }

    private <T> T at(Instant now, Function<EpisodeWorld, T> work) {
        return EpisodeWorld.at(database, now, work);
    }
}
