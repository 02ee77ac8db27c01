package org.lazaret.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.patch.PatchWorld.nurse;
import static org.lazaret.stay.StayWorld.NOW;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.Ending;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.Stays;
import org.lazaret.testing.Database;
import org.lazaret.testing.Database.Outcome;

/** Many nurses at once for one patch or one person: locks decide, keys stand behind them, nobody sees a deadlock. */
@ExtendWith(Database.class)
class WearRivalsTest {
    private static final int MANY = 16;

    private final Database database;
    private StayWorld.House house;
    private List<UUID> people;
    private String mark;

    WearRivalsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void sixteen_guests_and_sixteen_patches() {
        house = StayWorld.house(database, SiteKind.ISOLATION, MANY, 1);
        mark = "R-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase() + "-";
        people = IntStream.range(0, MANY).mapToObj(n -> PatchWorld.at(database, NOW, w -> {
            w.stocked(house.site(), mark + n);
            return w.guest(house.site(), "客" + n, house.bed(n));
        })).toList();
    }

    @Test
    void of_sixteen_nurses_with_one_patch_one_pairs_it_and_the_others_are_told_who_was_first() {
        List<Outcome<UUID>> outcomes = database.together(MANY, n -> pair(people.get(n), mark + 0));
        assertEquals(1, outcomes.stream().filter(Outcome::succeeded).count());
        assertEquals(List.of(), outcomes.stream().filter(o -> !o.succeeded() && !(o.thrown() instanceof PatchTaken)).map(Outcome::thrown).toList());
    }

    @Test
    void of_sixteen_nurses_at_one_person_one_pairs() {
        List<Outcome<UUID>> outcomes = database.together(MANY, n -> pair(people.get(0), mark + n));
        assertEquals(1, outcomes.stream().filter(Outcome::succeeded).count());
        assertEquals(List.of(), outcomes.stream().filter(o -> !o.succeeded() && !(o.thrown() instanceof WearsAnother)).map(Outcome::thrown).toList());
    }

    @Test
    void sixteen_pairings_at_one_site_get_sixteen_numbers() {
        List<Outcome<UUID>> outcomes = database.together(MANY, n -> pair(people.get(n), mark + n));
        assertTrue(outcomes.stream().allMatch(Outcome::succeeded), outcomes::toString);
        assertEquals(IntStream.rangeClosed(1, MANY).boxed().toList(),
                PatchWorld.at(database, NOW, w -> w.book.all(house.site())).stream().map(Worn::number).toList());
    }

    @Test
    void late_pairings_of_one_patch_that_overlap_leave_one() {
        List<Outcome<UUID>> outcomes = database.together(MANY, n -> PatchWorld.at(database, NOW.plusSeconds(7200), w -> w.wears.pair(nurse(),
                people.get(n), new Wears.Pairing(mark + 0, null, NOW.plusSeconds(60 + n), NOW.plusSeconds(3600))).id()));
        assertEquals(1, outcomes.stream().filter(Outcome::succeeded).count());
        assertEquals(List.of(), outcomes.stream().filter(o -> !o.succeeded() && !(o.thrown() instanceof PatchTaken)).map(Outcome::thrown).toList());
    }

    @Test
    void who_departs_while_being_paired_wears_nothing_afterwards() {
        for (int n = 0; n < MANY; n++) {
            UUID person = people.get(n);
            String code = mark + n;
            List<Outcome<UUID>> outcomes = database.together(2, rival -> rival == 0 ? pair(person, code) : depart(person));
            assertTrue(outcomes.get(1).succeeded(), outcomes::toString);
            assertTrue(outcomes.get(0).succeeded() || outcomes.get(0).thrown() instanceof NotPresent
                    || outcomes.get(0).thrown() instanceof Forbidden, outcomes::toString);
        }
        assertEquals(0, database.count("SELECT COUNT(*) FROM wear WHERE site_id = ? AND open_patch IS NOT NULL", UuidBytes.of(house.site())));
    }

    @Test
    void the_database_itself_refuses_a_second_open_wear_and_a_wear_of_a_patch_that_does_not_stand_as_worn() {
        pair(people.get(0), mark + 0);
        pair(people.get(1), mark + 1);
        byte[] site = UuidBytes.of(house.site());
        String copy = """
                INSERT INTO wear (id, version, site_id, number, patch_id, person_id, from_at, steps)
                SELECT UNHEX(REPLACE(UUID(), '-', '')), 0, site_id, number + 10, %s, UNHEX('%s'), from_at, 1 FROM wear WHERE number = 1 AND site_id = ?""";
        // Each breaks one rule alone: which of two broken ones is named, servers differ in.
        assertKey("wear_open_patch", copy.formatted("patch_id", hex(people.get(2))), site);
        assertKey("wear_only_worn", copy.formatted("(SELECT id FROM patch WHERE code = '" + mark + "2')", hex(people.get(2))), site);
        assertKey("wear_open_person", "UPDATE wear SET person_id = UNHEX('" + hex(people.get(0)) + "') WHERE number = 2 AND site_id = ?", site);
    }

    @Test
    void the_database_itself_refuses_a_step_the_cycle_does_not_know() {
        String skip = """
                INSERT INTO patch_state (id, patch_id, site_id, seq, phase, previous_seq, previous_phase, since, until_at, recorded_at, recorded_by)
                SELECT UNHEX(REPLACE(UUID(), '-', '')), patch_id, site_id, 2, '%s', 1, '%s', since, since, recorded_at, recorded_by
                FROM patch_state WHERE seq = 1 AND patch_id = (SELECT id FROM patch WHERE code = ?)""";
        assertKey("patch_state_step", skip.formatted("AWAITING_DISINFECTION", "IN_STOCK"), mark + 1);
        assertKey("patch_state_previous", skip.formatted("REMOVED", "WORN"), mark + 1);
    }

    private void assertKey(String name, String sql, Object argument) {
        SQLException refused = assertThrows(SQLException.class, () -> database.execute(sql, argument));
        assertTrue(refused.getMessage().contains(name), refused.getMessage());
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private UUID pair(UUID person, String code) {
        return PatchWorld.at(database, NOW.plusSeconds(60), w -> w.pair(person, code).id());
    }

    private UUID depart(UUID person) {
        return PatchWorld.at(database, NOW.plusSeconds(60), w -> {
            UUID stay = w.em.createQuery("select s.id from Stay s where s.person = :p", UUID.class).setParameter("p", person).getSingleResult();
            w.stay.stays.end(nurse(), stay, new Stays.EndingDraft(Ending.TRANSFERRED, "期满", null), null);
            return w.stay.stays.depart(nurse(), stay, false, null).id();
        });
    }
}
