package org.lazaret.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class AnswersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-08-09T02:24:00Z"), ZoneOffset.UTC);
    private static final Answer ANSWER = new Answer(201, "/api/stays/7", "\"0\"", "{\"name\":\"陈桂华\"}");
    private final Database database;

    AnswersTest(Database database) {
        this.database = database;
    }

    @Test
    void the_same_command_again_gets_the_same_answer() {
        CommandKey key = key("the-same-command");
        assertEquals(Optional.empty(), send(key, 1));
        assertEquals(Optional.of(ANSWER), send(key, 1));
    }

    @Test
    void an_answer_without_a_body_comes_back_without_one() {
        CommandKey key = key("no-body-at-all-here");
        Answer empty = new Answer(204, null, null, null);
        database.run(em -> {
            answers(em).take(key, request(1));
            answers(em).keep(key, empty);
        });
        assertEquals(Optional.of(empty), send(key, 1));
    }

    @Test
    void another_command_under_the_same_key_is_refused() {
        CommandKey key = key("another-command-here");
        send(key, 1);
        assertThrows(KeyReused.class, () -> send(key, 2));
    }

    @Test
    void the_same_key_of_another_user_is_another_key() {
        send(key("key-of-two-users-1"), 1);
        assertEquals(Optional.empty(), send(new CommandKey(new UUID(0, 8), "key-of-two-users-1"), 2));
    }

    @Test
    void a_command_that_was_refused_can_be_sent_again() {
        CommandKey key = key("refused-at-first-1");
        assertThrows(IllegalStateException.class, () -> database.run(em -> {
            answers(em).take(key, request(1));
            throw new IllegalStateException("refused");
        }));
        assertEquals(Optional.empty(), send(key, 1));
    }

    @Test
    void of_sixteen_that_come_at_once_one_acts_and_all_hear_the_same() {
        CommandKey key = key("sixteen-at-once-01");
        List<Database.Outcome<Optional<Answer>>> outcomes = database.together(16, i -> send(key, 1));
        assertEquals(List.of(), outcomes.stream().map(Database.Outcome::thrown).filter(Objects::nonNull).toList());
        assertEquals(1, outcomes.stream().filter(outcome -> outcome.answer().isEmpty()).count());
        assertEquals(15, outcomes.stream().filter(outcome -> outcome.answer().equals(Optional.of(ANSWER))).count());
    }

    @Test
    void neither_the_key_nor_the_name_in_the_answer_can_be_read_in_the_database() {
        send(key("nobody-reads-this-1"), 1);
        assertEquals(0, database.count("""
                select count(*) from command_answer where convert(body using utf8mb4) like '%陈桂华%' or hex(body) like concat('%', hex('陈桂华'), '%')"""));
    }

    @Test
    void answers_are_forgotten_after_a_week() {
        CommandKey key = key("forgotten-in-a-week");
        send(key, 1);
        database.run(em -> new Answers(em, Clock.offset(CLOCK, Duration.ofDays(7))).forget());
        assertEquals(Optional.of(ANSWER), send(key, 1));
        database.run(em -> new Answers(em, Clock.offset(CLOCK, Duration.ofDays(7).plusSeconds(1))).forget());
        assertEquals(Optional.empty(), send(key, 1));
    }

    private Optional<Answer> send(CommandKey key, int content) {
        return database.call(em -> {
            Optional<Answer> before = answers(em).take(key, request(content));
            if (before.isEmpty()) {
                answers(em).keep(key, ANSWER);
            }
            return before;
        });
    }

    private static Answers answers(EntityManager em) {
        return new Answers(em, CLOCK);
    }

    private static CommandKey key(String text) {
        return new CommandKey(new UUID(0, 7), text);
    }

    private static byte[] request(int content) {
        byte[] hash = new byte[32];
        hash[0] = (byte) content;
        return hash;
    }
}
