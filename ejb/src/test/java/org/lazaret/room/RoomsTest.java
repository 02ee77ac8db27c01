package org.lazaret.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.roomlist.SiteWorld.MANAGER;
import static org.lazaret.roomlist.SiteWorld.NOW;
import static org.lazaret.roomlist.SiteWorld.manager;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.room.RoomState.Ground;
import org.lazaret.roomlist.RoomRange;
import org.lazaret.roomlist.RoomRange.Sides;
import org.lazaret.roomlist.SiteWorld;
import org.lazaret.roomlist.SiteWorld.Built;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.Floor;
import org.lazaret.site.PlaceNameTaken;
import org.lazaret.site.SiteClosed;
import org.lazaret.site.SiteInUse;
import org.lazaret.testing.Database;
import org.lazaret.testing.Database.Outcome;

@ExtendWith(Database.class)
class RoomsTest {
    private static final String NEXT = """
            INSERT INTO room_state (id, room_id, site_id, seq, phase, soil, previous_seq, previous_phase, previous_soil,
                since, reason, recorded_at, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '2021-08-09 04:00:00', '漏水', '2021-08-09 04:00:00', ?)""";

    private final Database database;
    private Built built;

    RoomsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void build(TestInfo test) {
        built = SiteWorld.open(database, String.valueOf(test.getDisplayName().hashCode()), 24);
    }

    @Test
    void of_rivals_for_one_clean_room_exactly_one_moves_in() {
        List<Outcome<RoomState>> outcomes = database.together(16, rival -> step(rooms -> rooms.occupy(built.room(), MANAGER, now(), Ground.NONE)));
        assertEquals(1, outcomes.stream().filter(Outcome::succeeded).count());
        outcomes.stream().filter(o -> !o.succeeded()).forEach(o -> assertInstanceOf(RoomStepRefused.class, o.thrown()));
        assertEquals(1, open());
    }

    @Test
    void of_two_who_vacate_one_room_the_second_is_told_how_it_stands() {
        step(rooms -> rooms.occupy(built.room(), MANAGER, now(), Ground.NONE));
        List<Outcome<RoomState>> outcomes = database.together(2,
                rival -> step(rooms -> rooms.vacate(built.room(), MANAGER, now(), false, Ground.NONE)));
        assertEquals(1, outcomes.stream().filter(Outcome::succeeded).count());
        RoomStepRefused refused = (RoomStepRefused) outcomes.stream().filter(o -> !o.succeeded()).findAny().orElseThrow().thrown();
        assertEquals(RoomPhase.AWAITING_DISINFECTION, refused.facts().get("phase"));
    }

    @Test
    void a_reservation_is_kept_given_up_and_never_refuses_to_be_given_up_twice() {
        step(rooms -> rooms.reserve(built.room(), MANAGER, now(), Ground.until("2车", NOW.plusSeconds(1800))));
        assertEquals(RoomPhase.RESERVED, state().phase());
        assertEquals(NOW.plusSeconds(1800), state().expectedEnd());
        step(rooms -> rooms.unreserve(built.room(), MANAGER, now(), Ground.NONE));
        step(rooms -> rooms.unreserve(built.room(), MANAGER, now(), Ground.NONE));
        assertEquals(RoomPhase.CLEAN, state().phase());
        assertEquals(3, state().seq());
    }

    @Test
    void the_history_is_a_chain_without_gaps_signed_at_every_step() {
        step(rooms -> rooms.occupy(built.room(), MANAGER, now(), Ground.NONE));
        step(rooms -> rooms.vacate(built.room(), MANAGER, now(), true, Ground.because("转院")));
        List<RoomState> history = database.call(em -> SiteWorld.in(em).rooms().history(built.room(), 99, 50));
        assertEquals(List.of(3, 2, 1), history.stream().map(RoomState::seq).toList());
        assertEquals(history.get(1).until(), history.get(0).condition().since());
        assertTrue(history.stream().allMatch(state -> state.recordedBy().equals(MANAGER) && state.protocolVersion() != null));
    }

    @Test
    void the_database_itself_refuses_what_the_cycle_does_not_have() throws SQLException {
        assertRefused("room_state_open", "RESERVED", "NONE", 1, "CLEAN", "NONE");
        database.execute("UPDATE room_state SET until_at = '2021-08-09 04:00:00' WHERE room_id = ?", bytes(built.room()));
        assertRefused("room_state_step", "DISINFECTING", "ORDINARY", 1, "CLEAN", "NONE");
        assertRefused("room_state_previous", "CLEAN", "NONE", 1, "RESERVED", "NONE");
        assertRefused("room_state_soil", "OUT_OF_SERVICE", "ORDINARY", 1, "CLEAN", "NONE");
        assertRefused("room_state_previous", "RESERVED", "NONE", 5, "CLEAN", "NONE");
        assertEquals(1, next("RESERVED", "NONE", 1, "CLEAN", "NONE"));
    }

    @Test
    void the_database_itself_lets_no_room_be_clean_without_proof() throws SQLException {
        step(rooms -> rooms.occupy(built.room(), MANAGER, now(), Ground.NONE));
        step(rooms -> rooms.vacate(built.room(), MANAGER, now(), false, Ground.NONE));
        database.execute("UPDATE room_state SET until_at = '2021-08-09 04:00:00' WHERE room_id = ? AND until_at IS NULL", bytes(built.room()));
        assertRefused("room_state_step", "CLEAN", "NONE", 3, "AWAITING_DISINFECTION", "ORDINARY");
        next("DISINFECTING", "ORDINARY", 3, "AWAITING_DISINFECTION", "ORDINARY");
        database.execute("UPDATE room_state SET until_at = '2021-08-09 04:00:00' WHERE room_id = ? AND until_at IS NULL", bytes(built.room()));
        assertRefused("room_state_step", "CLEAN", "NONE", 4, "DISINFECTING", "ORDINARY");
    }

    @Test
    void a_site_with_somebody_in_it_does_not_close_and_says_where() {
        step(rooms -> rooms.occupy(built.rooms().get(3), MANAGER, now(), Ground.NONE));
        SiteInUse refused = assertThrows(SiteInUse.class,
                () -> database.run(em -> SiteWorld.in(em).openings().close(manager(), built.site(), "解封", null)));
        assertEquals(List.of("0504"), refused.facts().get("rooms"));
        SQLException byKey = assertThrows(SQLException.class, () -> database.execute("""
                UPDATE site_opening SET closed_at = '2021-08-10', closed_recorded = '2021-08-10', closed_by = ? WHERE site_id = ?""",
                bytes(MANAGER), bytes(built.site())));
        assertTrue(byKey.getMessage().contains("room_state_in_open_site"), byKey.getMessage());
    }

    @Test
    void a_closed_site_takes_nobody() {
        database.run(em -> SiteWorld.in(em).openings().close(manager(), built.site(), "解封", null));
        assertThrows(SiteClosed.class, () -> step(rooms -> rooms.occupy(built.room(), MANAGER, now(), Ground.NONE)));
        assertThrows(SiteClosed.class, () -> step(rooms -> rooms.reserve(built.room(), MANAGER, now(), Ground.NONE)));
        SQLException byKey = assertThrows(SQLException.class, () -> {
            database.execute("UPDATE room_state SET until_at = '2021-08-09 04:00:00' WHERE room_id = ?", bytes(built.room()));
            next("OCCUPIED", "ORDINARY", 1, "CLEAN", "NONE");
        });
        assertTrue(byKey.getMessage().contains("room_state_in_open_site"), byKey.getMessage());
    }

    @RepeatedTest(6)
    void closing_and_moving_in_at_once_never_leave_somebody_in_a_closed_site() {
        List<Outcome<Object>> outcomes = database.together(8, rival -> rival == 0
                ? database.call(em -> SiteWorld.in(em).openings().close(manager(), built.site(), "解封", null))
                : step(rooms -> rooms.occupy(built.rooms().get(rival), MANAGER, now(), Ground.NONE)));
        long closed = database.count("SELECT COUNT(*) FROM site_opening WHERE site_id = ? AND closed_at IS NOT NULL", bytes(built.site()));
        long held = database.count("SELECT COUNT(*) FROM room_state WHERE site_id = ? AND until_at IS NULL AND phase = 'OCCUPIED'", bytes(built.site()));
        assertTrue(closed == 0 || held == 0, closed + " closed, " + held + " occupied: " + outcomes);
    }

    @Test
    void a_room_number_is_unique_in_its_site_for_code_and_database() {
        assertThrows(PlaceNameTaken.class, () -> database.run(em -> SiteWorld.in(em).lists().addRange(manager(), built.site(), built.floor(),
                new RoomRange("0520", "0530", Sides.ALL_LEFT, null), Zone.CONTAMINATED, null, SiteWorld.clean())));
        assertEquals(24, database.count("SELECT COUNT(*) FROM room WHERE site_id = ?", bytes(built.site())));
        SQLException byKey = assertThrows(SQLException.class,
                () -> database.execute("UPDATE room SET number = '0502' WHERE id = ?", bytes(built.room())));
        assertTrue(byKey.getMessage().contains("room_number"), byKey.getMessage());
    }

    @Test
    void a_glance_at_a_thousand_rooms_takes_three_statements() {
        Built large = SiteWorld.open(database, "large", 99);
        database.run(em -> {
            for (int floor = 6; floor <= 15; floor++) {
                UUID made = SiteWorld.in(em).buildings().addFloor(manager(), large.building(), new Floor.Facts(floor, null, Set.of())).id();
                String prefix = String.format("%02d", floor);
                SiteWorld.in(em).lists().addRange(manager(), large.site(), made, new RoomRange(prefix + "001", prefix + "099", Sides.ODD_LEFT, null),
                        Zone.CONTAMINATED, null, SiteWorld.clean());
            }
        });
        database.run(em -> {
            var statistics = em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
            statistics.setStatisticsEnabled(true);
            long before = statistics.getPrepareStatementCount();
            RoomsAtAGlance.Glance glance = new RoomsAtAGlance(em).of(large.site());
            assertEquals(3, statistics.getPrepareStatementCount() - before);
            assertEquals(99 * 11, glance.count(RoomPhase.CLEAN));
            assertEquals(15, glance.floors().get(0).floor().number());
            assertEquals(List.of("0501", "0503"), glance.floors().get(10).rooms().subList(0, 2).stream().map(r -> r.number()).toList());
        });
    }

    private int next(String phase, String soil, int previous, String previousPhase, String previousSoil) throws SQLException {
        return database.execute(NEXT, bytes(Ids.next()), bytes(built.room()), bytes(built.site()), previous + 1, phase, soil,
                previous, previousPhase, previousSoil, bytes(MANAGER));
    }

    private void assertRefused(String by, String phase, String soil, int previous, String previousPhase, String previousSoil) {
        SQLException refused = assertThrows(SQLException.class, () -> next(phase, soil, previous, previousPhase, previousSoil));
        assertTrue(refused.getMessage().contains(by), refused.getMessage());
    }

    private long open() {
        return database.count("SELECT COUNT(*) FROM room_state WHERE room_id = ? AND until_at IS NULL", bytes(built.room()));
    }

    private RoomState state() {
        return database.call(em -> SiteWorld.in(em).rooms().state(built.room()));
    }

    private <T> T step(Function<Rooms, T> step) {
        return database.call(em -> step.apply(SiteWorld.in(em).rooms()));
    }

    private static Occurrence now() {
        return new Occurrence(NOW, NOW);
    }

    private static byte[] bytes(UUID id) {
        return UuidBytes.of(id);
    }
}
