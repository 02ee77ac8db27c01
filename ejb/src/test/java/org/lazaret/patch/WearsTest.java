package org.lazaret.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.patch.PatchWorld.nurse;
import static org.lazaret.stay.StayWorld.NOW;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.patch.WearStep.Outcome;
import org.lazaret.patch.Wears.Ending;
import org.lazaret.patch.Wears.Pairing;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.Invalid;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.Stays;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;

/** Patches come onto people and off them, on the real database (invariant 7). */
@ExtendWith(Database.class)
class WearsTest {
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Instant EVENING = NOW.plusSeconds(6 * 3600);

    private final Database database;
    private UUID site;
    private UUID chen;
    private UUID xie;
    private UUID chensStay;
    private String first;
    private String second;

    WearsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void two_guests_and_two_patches() {
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        site = house.site();
        String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        first = "T-" + mark + "-1";
        second = "T-" + mark + "-2";
        now(w -> {
            chen = w.guest(site, "陈桂华", house.bed(0));
            xie = w.guest(site, "谢桂芳", house.bed(1));
            chensStay = w.em.createQuery("select s.id from Stay s where s.person = :p", UUID.class).setParameter("p", chen).getSingleResult();
            w.stocked(site, first);
            return w.stocked(site, second);
        });
    }

    @Test
    void a_paired_patch_is_worn_by_that_person_from_then_on_under_the_next_number_of_the_site() {
        now(w -> w.pair(chen, first.toLowerCase()));
        now(w -> w.pair(xie, second));
        List<Worn> all = now(w -> w.book.all(site));
        assertEquals(List.of(1, 2), all.stream().map(Worn::number).toList());
        assertEquals(List.of(chen, xie), all.stream().map(Worn::person).toList());
        assertEquals(first, all.get(0).code());
        assertEquals(NOW, all.get(0).from());
        assertNull(all.get(0).to());
        assertEquals(PatchPhase.WORN, phase(first));
        assertEquals(new WearBook.At(site, all.get(0)), now(w -> w.book.of(List.of(chen))).get(0));
    }

    @Test
    void everybody_is_told_from_when_readings_may_belong_to_somebody_else() {
        now(w -> {
            Wear wear = w.wears.pair(nurse(), chen, new Pairing(first, null, null, null));
            assertEquals(List.of(new WearChanged(site, chen, NOW)), w.changed.events());
            return wear;
        });
        assertEquals(Integer.valueOf(1), now(w -> w.book.version(site)));
        at(LATER, w -> {
            Wear ended = w.wears.end(nurse(), open(w, chen), new Ending(null, null, null));
            assertEquals(List.of(new WearChanged(site, chen, LATER)), w.changed.events());
            return ended;
        });
        assertEquals(Integer.valueOf(2), now(w -> w.book.version(site)));
    }

    @Test
    void a_patch_on_somebody_goes_on_nobody_else_and_a_person_wears_one() {
        now(w -> w.pair(chen, first));
        PatchTaken taken = assertThrows(PatchTaken.class, () -> at(LATER, w -> w.pair(xie, first)));
        assertEquals(NOW, taken.facts().get("from"));
        WearsAnother another = assertThrows(WearsAnother.class, () -> at(LATER, w -> w.pair(chen, second)));
        assertEquals(first, another.facts().get("patch"));
        assertThrows(WearsAnother.class, () -> at(LATER, w -> w.pair(chen, first)));
        assertEquals(PatchPhase.IN_STOCK, phase(second));
    }

    @Test
    void a_patch_that_was_worn_goes_through_disinfection_before_the_next_one_wears_it() {
        now(w -> w.pair(chen, first));
        end(LATER, Outcome.REMOVED);
        assertEquals(PatchPhase.REMOVED, phase(first));
        assertThrows(PatchStepRefused.class, () -> at(EVENING, w -> w.pair(xie, first)));
        at(EVENING, w -> step(w, first, PatchCycle.Step.COLLECT));
        at(EVENING, w -> step(w, first, PatchCycle.Step.DISINFECT));
        at(EVENING, w -> w.pair(xie, first));
        assertEquals(PatchPhase.WORN, phase(first));
    }

    @Test
    void a_patch_that_is_lost_or_fails_on_the_skin_ends_the_wear() {
        now(w -> w.pair(chen, first));
        now(w -> w.pair(xie, second));
        end(LATER, Outcome.LOST);
        at(LATER, w -> w.wears.end(nurse(), open(w, xie), new Ending(Outcome.FAULTY, "不再上报", null)));
        assertEquals(PatchPhase.LOST, phase(first));
        assertEquals(PatchPhase.FAULTY, phase(second));
        assertTrue(now(w -> w.book.all(site)).stream().allMatch(worn -> worn.to().equals(LATER)));
        assertThrows(WearOver.class, () -> at(EVENING, w -> w.wears.end(nurse(), w.book.of(List.of(chen)).get(0).worn().wear(), new Ending(null, null, null))));
    }

    @Test
    void a_swap_is_one_instant_without_a_gap_and_keeps_the_place_on_the_body() {
        now(w -> w.pair(chen, first));
        Wear swapped = at(LATER, w -> w.wears.swap(nurse(), open(w, chen), second, null, new Ending(Outcome.FAULTY, "电量低", null)));
        assertEquals(Wear.BodyPlace.AXILLA_LEFT, swapped.bodyPlace());
        List<WearBook.At> both = now(w -> w.book.of(List.of(chen)));
        assertEquals(LATER, both.get(0).worn().to());
        assertEquals(LATER, both.get(1).worn().from());
        assertEquals(PatchPhase.FAULTY, phase(first));
        assertEquals(PatchPhase.WORN, phase(second));
    }

    @Test
    void a_swap_for_a_patch_that_somebody_wears_changes_nothing() {
        now(w -> w.pair(chen, first));
        now(w -> w.pair(xie, second));
        assertThrows(PatchTaken.class, () -> at(LATER, w -> w.wears.swap(nurse(), open(w, chen), second, null, new Ending(null, null, null))));
        assertNull(now(w -> w.book.of(List.of(chen))).get(0).worn().to());
        assertEquals(PatchPhase.WORN, phase(first));
    }

    @Test
    void what_is_recorded_late_counts_from_when_it_happened_but_never_before_the_person_came() {
        Wear late = at(EVENING, w -> w.wears.pair(nurse(), chen, new Pairing(first, null, LATER, null)));
        assertEquals(LATER, late.period().from());
        assertThrows(NotPresent.class, () -> at(EVENING, w -> w.wears.pair(nurse(), xie, new Pairing(second, null, NOW.minusSeconds(1), null))));
        assertThrows(Invalid.class, () -> at(NOW.plusSeconds(90 * 86400), w -> w.wears.pair(nurse(), xie, new Pairing(second, null, LATER, null))));
    }

    @Test
    void a_wear_of_the_past_is_recorded_beside_others_as_long_as_none_overlaps() {
        at(LATER, w -> w.pair(chen, first));
        Wear past = at(EVENING, w -> w.wears.pair(nurse(), xie, new Pairing(first, null, NOW, LATER)));
        assertEquals(LATER, past.period().to());
        assertEquals(PatchPhase.WORN, phase(first));
        assertThrows(PatchTaken.class, () -> at(EVENING, w -> w.wears.pair(nurse(), xie, new Pairing(first, null, LATER, LATER.plusSeconds(1)))));
        assertThrows(WearsAnother.class, () -> at(EVENING, w -> w.wears.pair(nurse(), xie, new Pairing(second, null, NOW.plusSeconds(60), LATER))));
        assertThrows(Invalid.class, () -> at(EVENING, w -> w.wears.pair(nurse(), xie, new Pairing(second, null, EVENING, EVENING))));
    }

    @Test
    void departure_ends_the_wear_at_that_time_and_later_nobody_can_be_paired() {
        now(w -> w.pair(chen, first));
        depart(LATER);
        assertEquals(LATER, now(w -> w.book.of(List.of(chen))).get(0).worn().to());
        assertEquals(PatchPhase.REMOVED, phase(first));
        assertThrows(Forbidden.class, () -> at(EVENING, w -> w.pair(chen, second)));
    }

    @Test
    void what_was_paired_after_the_person_had_gone_never_was() {
        at(EVENING, w -> w.pair(chen, first));
        at(EVENING.plusSeconds(60), w -> {
            w.stay.stays.end(nurse(), chensStay, new Stays.EndingDraft(org.lazaret.stay.Ending.TRANSFERRED, "期满", null), LATER);
            return w.stay.stays.depart(nurse(), chensStay, false, LATER);
        });
        assertEquals(List.of(), now(w -> w.book.of(List.of(chen))));
        assertEquals(PatchPhase.IN_STOCK, phase(first));
    }

    @Test
    void an_unknown_code_and_one_of_another_site_are_the_same_to_a_nurse() {
        StayWorld.House other = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        String elsewhere = first + "X";
        now(w -> w.stocked(other.site(), elsewhere));
        assertThrows(PatchUnknown.class, () -> now(w -> w.pair(chen, elsewhere)));
        assertThrows(PatchUnknown.class, () -> now(w -> w.pair(chen, "T-NOWHERE")));
    }

    private void depart(Instant when) {
        at(when, w -> w.stay.stays.end(nurse(), chensStay, new Stays.EndingDraft(org.lazaret.stay.Ending.TRANSFERRED, "期满", null), null));
        at(when, w -> w.stay.stays.depart(nurse(), chensStay, false, null));
    }

    private void end(Instant when, Outcome outcome) {
        at(when, w -> w.wears.end(nurse(), open(w, chen), new Ending(outcome, null, null)));
    }

    private PatchState step(PatchWorld w, String code, PatchCycle.Step step) {
        return w.shelf.advance(w.shelf.state(w.shelf.find(site, code).id()), step, w.shelf.signed(nurse(), site, (Instant) null, null));
    }

    private static UUID open(PatchWorld w, UUID person) {
        return w.book.of(List.of(person)).stream().map(WearBook.At::worn).filter(worn -> worn.to() == null).findFirst().orElseThrow().wear();
    }

    private PatchPhase phase(String code) {
        return now(w -> w.phase(site, code));
    }

    private <T> T now(Function<PatchWorld, T> work) {
        return at(NOW, work);
    }

    private <T> T at(Instant when, Function<PatchWorld, T> work) {
        return PatchWorld.at(database, when, work);
    }
}
