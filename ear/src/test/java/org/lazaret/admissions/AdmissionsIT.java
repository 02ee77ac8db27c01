package org.lazaret.admissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lazaret.admissions.AdmissionsReplay.Outcome;
import org.lazaret.http.Crew;
import org.lazaret.http.Guests;
import org.lazaret.running.TestServer;
import org.lazaret.stay.Invariants;

/** A fortnight of a hospital of 98 rooms and 652 patients leaves nothing in the tables that must never be there. */
class AdmissionsIT {
    private static final String TAKEN_WHILE_DIRTY = """
            SELECT COUNT(*) FROM room_state o JOIN room_state v ON v.room_id = o.room_id AND v.phase = 'AWAITING_DISINFECTION' AND v.since <= o.since
            WHERE o.phase = 'OCCUPIED' AND NOT EXISTS (SELECT 1 FROM room_disinfection d
              WHERE d.room_id = o.room_id AND d.finished_at > v.since AND d.finished_at <= o.since)""";
    private static final String TURNED_OVER = "SELECT COUNT(DISTINCT room_id) FROM room_disinfection";

    @Test
    void all_invariants_hold_after_a_fortnight_and_whoever_found_no_bed_is_listed_with_reasons() throws SQLException {
        try (TestServer server = TestServer.startEmpty("admissions");
             Crew crew = managers(server)) {
            AdmissionsReplay hospital = AdmissionsReplay.load("testdata01", crew);
            AdmissionsReplay.letAFortnightPass(server);
            Outcome outcome = hospital.run(server);
            assertEquals(List.of(), Invariants.broken(sql -> count(server, sql)));
            assertEquals(0, count(server, TAKEN_WHILE_DIRTY));
            assertTrue(count(server, TURNED_OVER) > 0, "no room was ever turned over");
            assertEquals(outcome.admitted(), count(server, "SELECT COUNT(*) FROM stay WHERE admitted_at IS NOT NULL"));
            assertEquals(outcome.admitted(), outcome.slept(), "somebody was admitted and had no bed in one of the nights");
            assertEquals(652, outcome.admitted() + outcome.unplaced().size());
            assertEquals(652, outcome.patients());
            assertTrue(outcome.unplaced().stream().noneMatch(each -> each.reasons().isEmpty()), "somebody without a bed and without a reason");
            outcome.unplaced().forEach(each -> System.out.println("no bed for patient " + each.patient() + ": " + each.reasons()));
        }
    }

    private static Crew managers(TestServer server) {
        Guests guests = Guests.at(server);
        return new Crew(6, () -> guests.newcomer("SITE_MANAGER", Map.of("area", "4302")).api());
    }

    private static long count(TestServer server, String sql) {
        try (Connection connection = server.connection(); Statement statement = connection.createStatement();
             var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
