package org.lazaret.web.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lazaret.access.Caller;
import org.lazaret.web.DatabaseSign;
import org.lazaret.web.door.SideDoor;
import org.lazaret.web.door.SignInNeeded;
import org.lazaret.web.reading.Reception;

/** What becomes of messages that cannot be taken. */
class MessagesTest {
    private static final int DEADLOCK = 1213;

    @Test
    void a_fault_of_ours_is_told_after_some_tries_and_let_go() {
        Messages messages = failing(new IllegalStateException("a fault of ours"), true);
        Message message = message(MqttQos.AT_LEAST_ONCE);

        IntStream.range(0, 7).forEach(tried -> assertEquals(Optional.empty(), messages.take(message, tried > 0)));
        Answer answer = messages.take(message, true).orElseThrow();
        assertEquals("application/problem+json", answer.mediaType());
        assertTrue(text(answer).contains("\"status\":500") && !text(answer).contains("a fault of ours"), text(answer));
    }

    @Test
    void while_the_database_is_away_or_others_hold_the_rows_nothing_is_let_go() {
        Messages away = failing(new IllegalStateException(new SQLException("gone")), false);
        Messages contended = failing(new IllegalStateException(new SQLException("deadlock", "40001", DEADLOCK)), true);
        Message first = message(MqttQos.AT_LEAST_ONCE);
        Message second = message(MqttQos.AT_LEAST_ONCE);

        for (int tried = 0; tried < 100; tried++) {
            assertEquals(Optional.empty(), away.take(first, tried > 0));
            assertEquals(Optional.empty(), contended.take(second, tried > 0));
        }
    }

    @Test
    void what_the_broker_will_not_bring_again_is_told_at_once() {
        assertTrue(failing(new IllegalStateException("gone"), false).take(message(MqttQos.AT_MOST_ONCE), false).isPresent());
    }

    @Test
    void what_is_refused_is_told_at_once() {
        Answer answer = failing(new SignInNeeded(), true).take(message(MqttQos.AT_LEAST_ONCE), false).orElseThrow();
        assertTrue(text(answer).contains("\"status\":401"), text(answer));
    }

    private static Messages failing(RuntimeException failure, boolean databaseAnswers) {
        return new Messages(new SideDoor() {
            @Override
            public Caller enter(String authorization, String way, String endpoint) {
                throw failure;
            }
        }, new Reception(), new DatabaseSign() {
            @Override
            public boolean answers() {
                return databaseAnswers;
            }
        });
    }

    private static Message message(MqttQos quality) {
        return new Message(Mqtt5Publish.builder().topic("lazaret/01a22900-3594-7faf-afa2-a2c61a4ee515/readings").qos(quality).build());
    }

    private static String text(Answer answer) {
        return new String(answer.json(), StandardCharsets.UTF_8);
    }
}
