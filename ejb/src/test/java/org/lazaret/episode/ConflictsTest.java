package org.lazaret.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.reading.ReadingWorld.minutes;
import static org.lazaret.reading.ReadingWorld.said;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.conflict.Conflicts;
import org.lazaret.patch.PatchWorld;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;

/** Two values of one patch and time (settled reading 10), and what follows from a decision. */
@ExtendWith(Database.class)
class ConflictsTest {
    private static final Instant ARRIVED = StayWorld.NOW;
    private static final Instant AT = ARRIVED.plusSeconds(1800);

    private final Database database;
    private UUID site;
    private UUID chen;
    private String patch;

    ConflictsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void chen_wears_a_patch_that_said_36_5_and_39_2_for_the_same_second() {
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        site = house.site();
        patch = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        at(ARRIVED, w -> {
            chen = w.readings.patches.guest(site, "陈桂华", house.bed(0));
            w.readings.patches.stocked(site, patch);
            return w.readings.patches.pair(chen, patch);
        });
        at(AT, w -> w.readings.deliver(site, minutes(patch, ARRIVED.plusSeconds(1200), 3650, 3650, 3650)));
        at(AT, w -> w.readings.deliver(site, said(patch, ARRIVED.plusSeconds(1320), 3920)));
    }

    @Test
    void both_are_kept_the_higher_counts_and_a_person_is_asked() {
        assertEquals(List.of(List.of(3650, 3920)), open().stream().map(Conflicts.Open::values).toList());
        assertEquals(List.of(chen, patch, ARRIVED.plusSeconds(1320)),
                List.of(open().get(0).person(), open().get(0).code(), open().get(0).measuredAt()));
        assertEquals(List.of("FEVER VALID"), episodes());
    }

    @Test
    void the_lower_one_counts_once_somebody_says_so_and_the_fever_is_none() {
        decide(3650);
        assertEquals(List.of(), open());
        assertEquals(List.of("FEVER UNFOUNDED"), episodes());
        at(AT.plusSeconds(60), w -> w.readings.deliver(site, minutes(patch, AT.minusSeconds(60), 3651, 3652)));
        assertEquals(List.of("FEVER UNFOUNDED"), episodes());
    }

    @Test
    void a_later_decision_is_a_row_more_and_the_last_one_holds() {
        UUID conflict = open().get(0).id();
        decide(3650);
        at(AT, w -> {
            w.conflicts.decide(PatchWorld.nurse(), conflict, 3920, "复核体温 39.1");
            return null;
        });
        assertEquals(List.of("FEVER VALID"), episodes().subList(episodes().size() - 1, episodes().size()));
        assertEquals(2, database.count("select count(*) from reading_decision where conflict_id = ?", UuidBytes.of(conflict)));
    }

    @Test
    void a_third_value_asks_again_and_the_same_said_again_does_not() {
        decide(3650);
        at(AT, w -> w.readings.deliver(site, said(patch, ARRIVED.plusSeconds(1320), 3920)));
        assertEquals(List.of(), open());
        at(AT, w -> w.readings.deliver(site, said(patch, ARRIVED.plusSeconds(1320), 3700)));
        assertEquals(List.of(List.of(3650, 3700, 3920)), open().stream().map(Conflicts.Open::values).toList());
    }

    @Test
    void a_value_that_nobody_sent_no_reason_and_another_conflict_are_refused() {
        UUID conflict = open().get(0).id();
        assertThrows(Invalid.class, () -> decide(3651));
        assertThrows(Invalid.class, () -> at(AT, w -> {
            w.conflicts.decide(PatchWorld.nurse(), conflict, 3650, "");
            return null;
        }));
        assertThrows(NotFound.class, () -> at(AT, w -> {
            w.conflicts.decide(PatchWorld.nurse(), UUID.randomUUID(), 3650, "复核");
            return null;
        }));
        assertEquals(1, open().size());
    }

    private void decide(int centi) {
        UUID conflict = open().get(0).id();
        at(AT, w -> {
            w.conflicts.decide(PatchWorld.nurse(), conflict, centi, "贴片接触不良");
            return null;
        });
    }

    private List<Conflicts.Open> open() {
        return at(AT, w -> w.conflicts.open(PatchWorld.nurse(), site, false).items());
    }

    private List<String> episodes() {
        return at(AT, w -> w.episodes(chen, ARRIVED).stream().map(text -> text.replaceAll(" .* ", " ")).toList());
    }

    private <T> T at(Instant now, Function<EpisodeWorld, T> work) {
        return EpisodeWorld.at(database, now, work);
    }
}
