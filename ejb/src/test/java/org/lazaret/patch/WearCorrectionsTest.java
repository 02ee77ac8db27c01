package org.lazaret.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.patch.PatchWorld.nurse;
import static org.lazaret.stay.StayWorld.NOW;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.patch.PatchCycle.Step;
import org.lazaret.patch.WearCorrections.Correction;
import org.lazaret.patch.Wears.Ending;
import org.lazaret.patch.Wears.Pairing;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;

/** What was recorded wrongly about a wear is corrected by a new step that names the old one (invariant 12). */
@ExtendWith(Database.class)
class WearCorrectionsTest {
    private static final Instant TEN = NOW.plusSeconds(3600);
    private static final Instant ELEVEN = NOW.plusSeconds(7200);
    private static final Instant NOON = NOW.plusSeconds(10800);
    private static final Instant EVENING = NOW.plusSeconds(36000);

    private final Database database;
    private UUID site;
    private UUID chen;
    private UUID xie;
    private String patch;
    private UUID wear;

    WearCorrectionsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void somebody_wore_a_patch_from_ten_to_noon() {
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        site = house.site();
        patch = "K-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        at(NOW, w -> {
            chen = w.guest(site, "陈桂华", house.bed(0));
            xie = w.guest(site, "谢桂芳", house.bed(1));
            return w.stocked(site, patch);
        });
        wear = at(TEN, w -> w.pair(chen, patch).id());
        at(NOON, w -> w.wears.end(nurse(), wear, new Ending(null, null, null)));
    }

    @Test
    void begin_and_end_are_corrected_under_the_same_number_and_what_was_said_before_stays() {
        at(EVENING, w -> {
            Wear corrected = w.corrections.correct(nurse(), wear, new Correction(NOW.plusSeconds(60), ELEVEN, false, "看错时间"));
            assertEquals(List.of(new WearChanged(site, chen, NOW.plusSeconds(60))), w.changed.events());
            return corrected;
        });
        Worn worn = at(EVENING, w -> w.book.of(List.of(chen))).get(0).worn();
        assertEquals(NOW.plusSeconds(60), worn.from());
        assertEquals(ELEVEN, worn.to());
        assertEquals(1, worn.number());
        assertEquals(4, count("SELECT COUNT(*) FROM wear_step WHERE wear_id = ?"));
        assertEquals(1, count("SELECT corrects FROM wear_step WHERE wear_id = ? AND kind = 'BEGIN_CORRECTED'"));
        assertEquals(2, count("SELECT corrects FROM wear_step WHERE wear_id = ? AND kind = 'END_CORRECTED'"));
        at(EVENING, w -> w.corrections.correct(nurse(), wear, new Correction(null, NOON, false, "再次核对")));
        assertEquals(4, count("SELECT MAX(corrects) FROM wear_step WHERE wear_id = ?"));
    }

    @Test
    void who_reads_is_told_from_the_earlier_end_on() {
        at(EVENING, w -> {
            Wear corrected = w.corrections.correct(nurse(), wear, new Correction(null, EVENING.minusSeconds(60), false, "晚取下"));
            assertEquals(List.of(new WearChanged(site, chen, NOON)), w.changed.events());
            return corrected;
        });
        at(EVENING, w -> {
            Wear corrected = w.corrections.correct(nurse(), wear, new Correction(null, ELEVEN, false, "其实更早"));
            assertEquals(List.of(new WearChanged(site, chen, ELEVEN)), w.changed.events());
            return corrected;
        });
    }

    @Test
    void a_patch_that_had_not_come_off_goes_on_while_nothing_was_done_with_it_since() {
        at(EVENING, w -> {
            Wear on = w.corrections.correct(nurse(), wear, new Correction(null, null, true, "未取下"));
            assertEquals(List.of(new WearChanged(site, chen, NOON)), w.changed.events());
            return on;
        });
        assertNull(at(EVENING, w -> w.book.of(List.of(chen))).get(0).worn().to());
        assertEquals(PatchPhase.WORN, at(EVENING, w -> w.phase(site, patch)));
        at(EVENING, w -> w.wears.end(nurse(), wear, new Ending(null, null, null)));
        at(EVENING, w -> w.lists.step(nurse(), site, Step.COLLECT, List.of(patch), null, null));
        assertThrows(PatchStepRefused.class, () -> at(EVENING, w -> w.corrections.correct(nurse(), wear, new Correction(null, null, true, "未取下"))));
    }

    @Test
    void the_wrong_person_is_withdrawn_and_the_right_one_recorded_for_the_same_time() {
        at(EVENING, w -> {
            Wear never = w.corrections.withdraw(nurse(), wear, "配错人");
            assertEquals(List.of(new WearChanged(site, chen, TEN)), w.changed.events());
            return never;
        });
        assertEquals(List.of(), at(EVENING, w -> w.book.of(List.of(chen))));
        Wear right = at(EVENING, w -> w.wears.pair(nurse(), xie, new Pairing(patch, null, TEN, NOON)));
        assertEquals(2, right.number());
        assertEquals(List.of(xie), at(EVENING, w -> w.book.all(site)).stream().map(Worn::person).toList());
        assertThrows(WearOver.class, () -> at(EVENING, w -> w.corrections.withdraw(nurse(), wear, "再次")));
    }

    @Test
    void an_open_wear_of_the_wrong_person_puts_the_patch_back_where_it_was_taken_from() {
        UUID second = at(EVENING, w -> {
            w.stocked(site, patch + "B");
            return w.pair(xie, patch + "B").id();
        });
        at(EVENING.plusSeconds(600), w -> w.corrections.withdraw(nurse(), second, "配错人"));
        assertEquals(PatchPhase.IN_STOCK, at(EVENING, w -> w.phase(site, patch + "B")));
        Wear right = at(EVENING.plusSeconds(660), w -> w.wears.pair(nurse(), chen, new Pairing(patch + "B", null, EVENING, null)));
        assertEquals(EVENING, right.period().from());
    }

    @Test
    void a_correction_needs_a_reason_something_to_correct_and_times_that_can_be() {
        refused("reason", new Correction(TEN.plusSeconds(1), null, false, " "));
        refused("from", new Correction(null, null, false, "无"));
        refused("to", new Correction(null, TEN, false, "无"));
        refused("to", new Correction(null, EVENING.plusSeconds(1), false, "无"));
        assertThrows(NotPresent.class, () -> at(EVENING, w -> w.corrections.correct(nurse(), wear, new Correction(NOW.minusSeconds(1), null, false, "早"))));
    }

    @Test
    void a_correction_does_not_reach_into_the_time_of_another_wear() {
        at(EVENING, w -> w.wears.pair(nurse(), xie, new Pairing(patch, null, NOON, NOON.plusSeconds(600))));
        assertThrows(PatchTaken.class, () -> at(EVENING, w -> w.corrections.correct(nurse(), wear, new Correction(null, NOON.plusSeconds(1), false, "晚"))));
    }

    private void refused(String path, Correction correction) {
        Invalid refused = assertThrows(Invalid.class, () -> at(EVENING, w -> w.corrections.correct(nurse(), wear, correction)));
        assertEquals(path, refused.fields().get(0).path());
    }

    private long count(String sql) {
        return database.count(sql, UuidBytes.of(wear));
    }

    private <T> T at(Instant when, Function<PatchWorld, T> work) {
        return PatchWorld.at(database, when, work);
    }
}
