package org.lazaret.stay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.stay.StayWorld.NOW;
import static org.lazaret.stay.StayWorld.manager;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.testing.Database;
import org.lazaret.testing.Database.Outcome;

/** Many at once for few beds: locks decide, keys stand behind them, nobody sees a deadlock. */
@ExtendWith(Database.class)
class RivalsTest {
    private final Database database;

    RivalsTest(Database database) {
        this.database = database;
    }

    @Test
    void of_two_hundred_who_ask_for_the_last_bed_one_gets_it_and_the_others_are_told_it_is_taken() {
        StayWorld.House house = StayWorld.house(database, SiteKind.HOSPITAL, 1, 1);
        List<UUID> people = people(house.site(), 200);
        List<Outcome<UUID>> outcomes = database.together(200, n -> admit(house, people.get(n), house.bed(0)));
        assertEquals(1, outcomes.stream().filter(Outcome::succeeded).count());
        assertEquals(List.of(), outcomes.stream().filter(o -> !o.succeeded() && !(o.thrown() instanceof BedTaken)).map(Outcome::thrown).toList());
        assertEquals(List.of(), Invariants.broken(database));
    }

    @Test
    void two_who_admit_the_same_person_into_two_beds_admit_once() {
        StayWorld.House house = StayWorld.house(database, SiteKind.HOSPITAL, 2, 1);
        UUID person = people(house.site(), 1).get(0);
        List<Outcome<UUID>> outcomes = database.together(8, n -> admit(house, person, house.bed(n % 2)));
        assertEquals(1, outcomes.stream().filter(Outcome::succeeded).count());
        assertTrue(outcomes.stream().filter(o -> !o.succeeded()).allMatch(o -> o.thrown() instanceof AlreadyStaying
                || o.thrown() instanceof BedTaken));
        assertEquals(List.of(), Invariants.broken(database));
    }

    @Test
    void two_who_swap_rooms_with_each_other_end_without_a_deadlock() {
        StayWorld.House house = StayWorld.house(database, SiteKind.HOSPITAL, 2, 4);
        List<UUID> people = people(house.site(), 4);
        List<UUID> stays = IntStream.range(0, 4).mapToObj(n -> admit(house, people.get(n), house.bed(n % 2, n / 2))).toList();
        List<Outcome<UUID>> outcomes = database.together(4, n -> StayWorld.at(database, NOW.plusSeconds(60), w -> w.moves.move(manager(),
                stays.get(n), new BedMoves.Move(house.bed(1 - n % 2, 2 + n / 2), "换房", null, false), null).id()));
        assertEquals(List.of(), outcomes.stream().filter(o -> !o.succeeded()
                && !(o.thrown() instanceof RoomUnfit)).map(Outcome::thrown).toList());
        assertEquals(List.of(), Invariants.broken(database));
    }

    @Test
    void thirty_two_managers_fill_six_hundred_beds_with_no_double_and_nobody_lost() {
        StayWorld.House house = StayWorld.house(database, SiteKind.HOSPITAL, 150, 4);
        List<UUID> beds = StayWorld.all(house);
        List<UUID> people = people(house.site(), 600);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger admitted = new AtomicInteger();
        List<Outcome<Integer>> outcomes = database.together(32, n -> {
            for (int mine = next.getAndIncrement(); mine < people.size(); mine = next.getAndIncrement()) {
                // Everybody starts where a rival is at work too, and goes on to the next bed when it is taken.
                for (int bed = mine - mine % 8;; bed = (bed + 1) % beds.size()) {
                    try {
                        admit(house, people.get(mine), beds.get(bed));
                        admitted.incrementAndGet();
                        break;
                    } catch (BedTaken taken) {
                        continue;
                    }
                }
            }
            return n;
        });
        assertEquals(List.of(), outcomes.stream().filter(o -> !o.succeeded()).map(Outcome::thrown).toList());
        assertEquals(600, admitted.get());
        assertEquals(600, database.count("SELECT COUNT(DISTINCT bed_id) FROM bed_assignment WHERE site_id = ? AND ended_at IS NULL",
                UuidBytes.of(house.site())));
        assertEquals(List.of(), Invariants.broken(database));
    }

    private UUID admit(StayWorld.House house, UUID person, UUID bed) {
        return StayWorld.at(database, NOW, w -> w.admit(house.site(), person, null, bed).id());
    }

    private List<UUID> people(UUID site, int many) {
        return StayWorld.at(database, NOW, w -> IntStream.range(0, many).mapToObj(n -> w.person(site, "病人" + n)).toList());
    }
}
