package org.lazaret.patchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.patch.PatchWorld.nurse;
import static org.lazaret.stay.StayWorld.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.patch.PatchCycle.Step;
import org.lazaret.patch.PatchPhase;
import org.lazaret.patch.PatchStepRefused;
import org.lazaret.patch.PatchUnknown;
import org.lazaret.patch.PatchWorld;
import org.lazaret.shared.Invalid;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class PatchListsTest {
    private final Database database;
    private StayWorld.House house;
    private UUID site;
    private String box;

    PatchListsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_site() {
        house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        site = house.site();
        box = "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase() + "-";
    }

    @Test
    void a_box_comes_into_stock_at_once_and_is_listed_in_the_order_of_its_codes() {
        assertEquals(12, range("001", "012").size());
        PatchPages.Stock first = stock(null, "", 5);
        assertEquals(Map.of(PatchPhase.IN_STOCK, 12L), first.counts());
        assertEquals(box + "005", first.items().get(4).code());
        assertEquals(box + "006", stock(null, box + "005", 5).items().get(0).code());
        assertEquals(0, stock(PatchPhase.WORN, "", 5).items().size());
    }

    @Test
    void a_code_is_registered_once_and_of_a_box_all_or_none() {
        range("001", "003");
        PatchKnown known = assertThrows(PatchKnown.class, () -> range("003", "009"));
        assertEquals(List.of(box + "003"), known.facts().get("patches"));
        assertEquals(3, stock(null, "", 50).items().size());
        assertThrows(Invalid.class, () -> now(w -> w.lists.add(nurse(), site, List.of(box + "9", box + "9"), null, null)));
        assertThrows(Invalid.class, () -> now(w -> w.lists.add(nurse(), site, List.of(box + "9"), null, NOW.plusSeconds(3600))));
    }

    @Test
    void a_row_of_a_list_is_received_on_its_day_in_the_calendar_of_the_site() {
        now(w -> {
            w.lists.add(nurse(), site, new PatchRow(box + "7", "TP-2", LocalDate.parse("2021-08-01")));
            return null;
        });
        assertEquals(Instant.parse("2021-07-31T16:00:00Z"), stock(null, "", 1).items().get(0).since());
    }

    @Test
    void a_box_takes_a_step_together_or_not_at_all() {
        range("001", "002");
        assertThrows(PatchStepRefused.class, () -> step(Step.DISINFECT, null, "001"));
        step(Step.FAIL, null, "001");
        assertThrows(PatchStepRefused.class, () -> step(Step.RECOVER, "修好", "001", "002"));
        assertEquals(PatchPhase.FAULTY, phase("001"));
        step(Step.RECOVER, "修好", "001");
        step(Step.DISINFECT, null, "001");
        assertEquals(PatchPhase.IN_STOCK, phase("001"));
        assertThrows(PatchUnknown.class, () -> step(Step.LOSE, null, "001", "999"));
        assertThrows(Invalid.class, () -> step(Step.PAIR, null, "001"));
        assertThrows(Invalid.class, () -> step(Step.DISPOSE, null, "001"));
        assertThrows(Invalid.class, () -> step(Step.LOSE, null));
    }

    @Test
    void what_is_lost_on_somebodys_skin_ends_the_wear_and_the_list_says_who_wears_what() {
        range("001", "002");
        UUID chen = now(w -> w.guest(site, "陈桂华", house.bed(0)));
        now(w -> w.pair(chen, box + "001"));
        PatchPages.Stocked worn = stock(PatchPhase.WORN, "", 5).items().get(0);
        assertEquals("陈桂华", worn.name().full());
        assertEquals(house.rooms().get(0).number(), worn.room());
        PatchWorld.at(database, NOW.plusSeconds(60), w -> w.lists.step(nurse(), site, Step.LOSE, List.of(box + "001"), "洗澡时丢失", null));
        assertEquals(NOW.plusSeconds(60), now(w -> w.book.of(List.of(chen))).get(0).worn().to());
        PatchPages.Sheet sheet = now(w -> w.pages.sheet(nurse(), worn.patch()));
        assertEquals(List.of(PatchPhase.LOST, PatchPhase.WORN, PatchPhase.IN_STOCK), sheet.states().stream().map(s -> s.phase()).toList());
        assertEquals("陈桂华", sheet.wears().get(0).name().full());
    }

    @Test
    void a_range_keeps_the_length_of_its_numbers_and_names_what_makes_none() {
        assertEquals(List.of("T-099", "T-100"), new PatchRange("t-099", "T-100").codes());
        for (PatchRange none : List.of(new PatchRange("T-ABC", "T-ABD"), new PatchRange("T-001", "S-005"), new PatchRange("T-001", "T-0005"),
                new PatchRange("T-005", "T-001"), new PatchRange("T-001", "T-501"), new PatchRange(null, "T-001"))) {
            assertThrows(Invalid.class, none::codes, none.toString());
        }
    }

    private List<?> range(String from, String to) {
        return now(w -> w.lists.addRange(nurse(), site, new PatchRange(box + from, box + to), "TP-2", null));
    }

    private int step(Step step, String reason, String... ends) {
        return now(w -> w.lists.step(nurse(), site, step, List.of(ends).stream().map(box::concat).toList(), reason, null));
    }

    private PatchPhase phase(String end) {
        return now(w -> w.phase(site, box + end));
    }

    private PatchPages.Stock stock(PatchPhase phase, String after, int limit) {
        return now(w -> w.pages.stock(nurse(), site, phase, box.toLowerCase(), after, limit, false));
    }

    private <T> T now(Function<PatchWorld, T> work) {
        return PatchWorld.at(database, NOW, work);
    }
}
