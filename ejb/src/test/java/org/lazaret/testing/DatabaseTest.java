package org.lazaret.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.shared.Setting;

@ExtendWith(Database.class)
class DatabaseTest {
    @Test
    void a_committed_row_is_seen_by_other_connections(Database database) {
        database.run(em -> em.persist(new Setting("committed", "yes")));

        assertEquals(1, database.count("SELECT COUNT(*) FROM setting WHERE name = ?", "committed"));
    }

    @Test
    void keeps_times_to_the_microsecond(Database database) throws SQLException {
        database.execute("CREATE TABLE moment (at DATETIME(6) NOT NULL)");
        database.execute("INSERT INTO moment (at) VALUES (?)", LocalDateTime.parse("2021-08-09T02:24:00.123456"));

        assertEquals(123456, database.count("SELECT MICROSECOND(at) FROM moment"));
    }

    @Test
    void what_is_thrown_rolls_back(Database database) {
        assertThrows(IllegalStateException.class, () -> database.run(em -> {
            em.persist(new Setting("rolled-back", "yes"));
            em.flush();
            throw new IllegalStateException("refused");
        }));

        assertEquals(0, database.count("SELECT COUNT(*) FROM setting WHERE name = ?", "rolled-back"));
    }

    @Test
    void a_plain_read_sees_what_a_rival_committed_meanwhile(Database database) {
        database.run(em -> {
            assertEquals(0L, number(em, "meanwhile"));
            database.run(rival -> rival.persist(new Setting("meanwhile", "yes")));
            assertEquals(1L, number(em, "meanwhile"));
        });
    }

    @Test
    void of_rivals_for_one_key_exactly_one_wins(Database database) {
        List<Database.Outcome<String>> outcomes = database.together(20, number -> {
            database.run(em -> em.persist(new Setting("one-winner", "rival " + number)));
            return "rival " + number;
        });

        List<String> winners = outcomes.stream().map(Database.Outcome::answer).filter(Objects::nonNull).toList();
        assertEquals(1, winners.size());
        assertEquals(winners.get(0), database.one("SELECT setting_value FROM setting WHERE name = 'one-winner'"));
        assertEquals(19, outcomes.stream().filter(outcome -> !outcome.succeeded()).count());
    }

    @Test
    void a_fresh_schema_has_every_migration_and_its_rows(Database database) {
        try (Schema migrated = Schema.fresh(); Schema again = Schema.fresh()) {
            assertTrue(number(migrated, "SELECT COUNT(*) FROM flyway_schema_history") > 0);
            String shape = """
                SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE()""";
            assertEquals(number(migrated, shape), number(again, shape));
        }
    }

    private static long number(EntityManager em, String name) {
        return em.createQuery("SELECT COUNT(s) FROM Setting s WHERE s.name = :name", Long.class).setParameter("name", name).getSingleResult();
    }

    private static long number(Schema schema, String sql) {
        try (var connection = schema.source().getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
