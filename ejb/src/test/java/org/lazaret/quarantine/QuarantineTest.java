package org.lazaret.quarantine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.reading.ReadingWorld.said;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.account.AccountNames;
import org.lazaret.patch.PatchWorld;
import org.lazaret.patch.Wears;
import org.lazaret.quarantine.SetAside.Outcome;
import org.lazaret.reading.Doubt;
import org.lazaret.reading.ReadingWorld;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

@ExtendWith(Database.class)
class QuarantineTest {
    private static final Instant ARRIVED = StayWorld.NOW;
    private static final Instant NOW = ARRIVED.plusSeconds(3600);

    private final Database database;
    private UUID site;
    private UUID chen;
    private String code;

    QuarantineTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_patch_that_nobody_wears_was_heard_three_times_and_a_stranger_once() {
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        site = house.site();
        code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        ReadingWorld.at(database, ARRIVED, w -> {
            chen = w.patches.guest(site, "陈桂华", house.bed(0));
            return w.patches.stocked(site, code);
        });
        at((w, q) -> w.deliver(site, said(code, ARRIVED, 3660), said(code, ARRIVED.plusSeconds(60), 3661), said(code, ARRIVED.plusSeconds(120), 3662),
                said("体温贴", ARRIVED, 3650)));
    }

    @Test
    void what_waits_is_listed_newest_first_by_reason_and_page() {
        Quarantine.Listed all = list(false, null, null, 10);
        assertEquals(Map.of(Doubt.NOT_WORN, 3L, Doubt.UNKNOWN_PATCH, 1L), all.waiting());
        assertEquals(List.of("体温贴", code, code, code), all.items().stream().map(SetAside::code).toList());
        assertNull(all.items().get(0).patch());
        SetAside last = all.items().get(3);
        assertEquals(List.of(ARRIVED, 3660, NOW), List.of(last.measuredAt(), last.centi(), last.receivedAt()));
        assertTrue(last.patch() != null && last.settled() == null);
        assertEquals(List.of(3661, 3660), list(false, Doubt.NOT_WORN, all.items().get(1).id(), 10).items().stream().map(SetAside::centi).toList());
    }

    @Test
    void a_pairing_told_late_settles_what_waited_for_it_and_says_so() {
        at((w, q) -> w.patches.wears.pair(PatchWorld.nurse(), chen, new Wears.Pairing(code, null, ARRIVED.plusSeconds(60), null)));
        assertEquals(List.of("体温贴", code), list(false, null, null, 10).items().stream().map(SetAside::code).toList());
        List<SetAside> settled = list(true, null, null, 10).items();
        assertEquals(List.of(3662, 3661), settled.stream().map(SetAside::centi).toList());
        assertEquals(new SetAside.Settled(NOW, Outcome.TAKEN, null, ARRIVED.plusSeconds(60), null), settled.get(0).settled());
    }

    @Test
    void what_is_dismissed_stays_with_its_reason_and_waits_for_nobody_any_more() {
        List<UUID> known = list(false, Doubt.NOT_WORN, null, 10).items().stream().map(SetAside::id).toList();
        assertEquals(Integer.valueOf(2), at((w, q) -> q.dismiss(PatchWorld.nurse(), site, known.subList(0, 2), " 试戴 ")));
        SetAside.Settled settled = list(true, null, null, 10).items().get(0).settled();
        assertEquals(List.of(Outcome.DISMISSED, "试戴", NOW), List.of(settled.outcome(), settled.reason(), settled.at()));
        assertEquals(Map.of(Doubt.NOT_WORN, 1L, Doubt.UNKNOWN_PATCH, 1L), list(false, null, null, 10).waiting());
        at((w, q) -> w.patches.wears.pair(PatchWorld.nurse(), chen, new Wears.Pairing(code, null, ARRIVED, null)));
        assertEquals(Map.of(1, List.of(3660)), at((w, q) -> w.centi(site, 1)));
    }

    @Test
    void nothing_is_dismissed_twice_without_a_reason_or_from_another_site() {
        List<UUID> known = list(false, Doubt.NOT_WORN, null, 10).items().stream().map(SetAside::id).toList();
        assertThrows(Invalid.class, () -> at((w, q) -> q.dismiss(PatchWorld.nurse(), site, known, " ")));
        assertThrows(Invalid.class, () -> at((w, q) -> q.dismiss(PatchWorld.nurse(), site, List.of(), "试戴")));
        UUID elsewhere = StayWorld.house(database, SiteKind.ISOLATION, 1, 1).site();
        assertThrows(NotFound.class, () -> at((w, q) -> q.dismiss(PatchWorld.nurse(), elsewhere, known, "试戴")));
        at((w, q) -> q.dismiss(PatchWorld.nurse(), site, known.subList(0, 1), "试戴"));
        ReadingSettled refused = assertThrows(ReadingSettled.class, () -> at((w, q) -> q.dismiss(PatchWorld.nurse(), site, known, "试戴")));
        assertEquals(1, refused.facts().get("count"));
        assertEquals(2, list(false, Doubt.NOT_WORN, null, 10).items().size());
    }

    private Quarantine.Listed list(boolean settled, Doubt doubt, UUID before, int limit) {
        return at((w, q) -> q.list(PatchWorld.nurse(), site, settled, doubt, before, limit, false));
    }

    private interface Work<T> {
        T of(ReadingWorld world, Quarantine quarantine);
    }

    private <T> T at(Work<T> work) {
        Function<ReadingWorld, T> with = w -> work.of(w, new Quarantine(w.patches.stay.sites,
                new SetAsideRows(w.patches.em, new AccountNames(w.patches.em)), w.patches.stay.trail, new Fired<>(), w.patches.stay.clock));
        return ReadingWorld.at(database, NOW, with);
    }
}
