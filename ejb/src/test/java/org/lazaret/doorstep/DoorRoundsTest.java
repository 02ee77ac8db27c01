package org.lazaret.doorstep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.stay.StayWorld.NOW;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** Who was at the doors says so once, and may say that it was a mistake. */
@ExtendWith(Database.class)
class DoorRoundsTest {
    private final Database database;
    private final StayWorld.House house;
    private final Caller nurse;

    DoorRoundsTest(Database database) {
        this.database = database;
        house = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        nurse = Callers.holding(Held.at(Role.NURSE, house.site()));
    }

    @Test
    void the_rounds_of_a_day_are_told_in_the_order_in_which_they_were_made() {
        record(Errand.LUNCH, 0);
        record(Errand.BREAKFAST, 3);
        record(Errand.DINNER, 18);
        assertEquals(List.of(Errand.BREAKFAST, Errand.LUNCH), day(null));
        assertEquals(List.of(Errand.DINNER), day(LocalDate.of(2021, 8, 8)));
    }

    @Test
    void what_was_a_mistake_is_taken_back_once_and_stays_on_record() {
        UUID round = record(Errand.GOODS, 0);
        in(w -> {
            rounds(w).withdraw(nurse, round, "点错楼层");
            rounds(w).withdraw(nurse, round, "再点一次");
            return null;
        });
        assertEquals(List.of(), day(null));
        assertEquals(1, database.count("SELECT COUNT(*) FROM door_round WHERE withdraws_id = ?", UuidBytes.of(round)));
        assertEquals(2, database.count("SELECT COUNT(*) FROM door_round WHERE site_id = ?", UuidBytes.of(house.site())));
    }

    @Test
    void a_round_says_what_was_brought_and_when_it_can_have_been() {
        assertThrows(Invalid.class, () -> record(null, 0));
        assertThrows(Invalid.class, () -> record(Errand.LUNCH, -1));
        UUID round = record(Errand.LUNCH, 0);
        assertThrows(Invalid.class, () -> in(w -> {
            rounds(w).withdraw(nurse, round, " ");
            return null;
        }));
    }

    @Test
    void somebody_of_another_site_finds_neither_floor_nor_round() {
        UUID round = record(Errand.LUNCH, 0);
        Caller stranger = Callers.holding(Held.at(Role.NURSE, StayWorld.house(database, SiteKind.ISOLATION, 1, 1).site()));
        assertThrows(NotFound.class, () -> in(w -> rounds(w).record(stranger, floor(w), Errand.LUNCH, null)));
        assertThrows(NotFound.class, () -> in(w -> {
            rounds(w).withdraw(stranger, round, "不是我们的");
            return null;
        }));
        assertThrows(NotFound.class, () -> in(w -> rounds(w).of(stranger, house.site(), null)));
    }

    private UUID record(Errand errand, int hoursAgo) {
        return in(w -> rounds(w).record(nurse, floor(w), errand, NOW.minus(hoursAgo, ChronoUnit.HOURS)).id());
    }

    private List<Errand> day(LocalDate day) {
        return in(w -> rounds(w).of(nurse, house.site(), day).stream().map(DoorRound::errand).toList());
    }

    private UUID floor(StayWorld w) {
        return w.em.createQuery("select r.floor.id from Room r where r.id = :room", UUID.class).setParameter("room", house.rooms().get(0).room()).getSingleResult();
    }

    private static DoorRounds rounds(StayWorld w) {
        return new DoorRounds(w.em, w.sites, w.trail, new Fired<>(), w.clock);
    }

    private <T> T in(Function<StayWorld, T> work) {
        return StayWorld.at(database, NOW, work);
    }
}
