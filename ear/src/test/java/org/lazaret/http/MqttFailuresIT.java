package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.http.Ward.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lazaret.running.Broker;
import org.lazaret.running.TestServer;

/** Database, server and broker are killed or away, or there is another server: what gateways publish is there once. */
class MqttFailuresIT {
    private static Broker broker;

    @BeforeAll
    static void a_broker() {
        broker = Broker.orSkip();
    }

    @Test
    void what_is_published_while_database_and_server_are_killed_is_there_once() throws InterruptedException {
        Ward killed = Ward.of(2, MqttIT.SINCE);
        MqttGateway sender = MqttGateway.of(killed.site());
        int batches = 60;
        Thread killing = new Thread(() -> {
            TestServer.get().killDatabaseAndRestart();
            TestServer.get().killAndRestart();
        });
        for (int batch = 0; batch < batches; batch++) {
            if (batch == batches / 4) {
                killing.start();
            }
            List<Map<String, ?>> readings = List.of(reading(killed.patch(0), MqttIT.at(30 + batch), 36.6), reading(killed.patch(1), MqttIT.at(30 + batch), 36.7));
            sender.publish(MqttGateway.bytes(readings), "application/json", Map.of(), Optional.empty(), "").join();
            Thread.sleep(100);
        }
        killing.join();
        assertEquals(MqttIT.RECEIPT.formatted(1, 0), sender.send(List.of(reading(killed.patch(0), MqttIT.at(20), 36.5))).text());
        List<String> there = List.of();
        for (int look = 0; look < 60 && there.size() <= 2 * batches; look++) {
            Thread.sleep(500);
            there = Exported.of(killed.site(), MqttIT.SINCE, MqttIT.NOW);
        }
        assertEquals(2 * batches + 1, there.size());
        assertEquals(there.size(), new HashSet<>(there).size());
        sender.close();
    }

    @Test
    void a_broker_that_is_away_makes_no_server_unready_and_is_found_again() throws InterruptedException {
        Ward ward = Ward.of(1, MqttIT.SINCE);
        MqttGateway gateway = MqttGateway.of(ward.site());
        broker.stop();
        Thread.sleep(1_500);
        Api.anonymous().get("/api/health").expect(200);
        assertEquals(200, ward.send(MqttIT.minutes(ward.patch(0), 120, 1)).status());
        broker.start();
        JsonNode receipt = gateway.sendUntilAnswered(MqttIT.minutes(ward.patch(0), 121, 1)).json();
        assertEquals(1, receipt.path("accepted").asInt() + receipt.path("repeated").asInt(), receipt.toString());
        assertEquals(1, ward.send(MqttIT.minutes(ward.patch(0), 121, 1)).expect(200).json().path("repeated").asInt());
        gateway.close();
    }

    @Test
    void servers_of_one_group_share_what_comes() throws InterruptedException {
        AtomicInteger heardByOther = new AtomicInteger();
        var other = MqttClient.builder().useMqttVersion5().identifier("other-" + UUID.randomUUID()).serverHost("127.0.0.1").serverPort(broker.port()).buildAsync();
        other.connect().join();
        other.subscribeWith().topicFilter("$share/lazaret/lazaret/+/readings").qos(MqttQos.AT_LEAST_ONCE)
                .callback(publish -> heardByOther.incrementAndGet()).send().join();
        int many = 40;
        Ward shared = Ward.of(1, MqttIT.SINCE);
        MqttGateway sender = MqttGateway.of(shared.site());
        IntStream.range(0, many).forEach(i -> sender.publish(MqttGateway.bytes(MqttIT.minutes(shared.patch(0), 30 + i, 1)), "application/json", Map.of(),
                Optional.empty(), "").join());
        for (int look = 0; look < 100 && heardByOther.get() + Exported.of(shared.site(), MqttIT.SINCE, MqttIT.NOW).size() < many; look++) {
            Thread.sleep(200);
        }
        other.unsubscribeWith().topicFilter("$share/lazaret/lazaret/+/readings").send().join();
        other.disconnect().join();
        int heardByUs = Exported.of(shared.site(), MqttIT.SINCE, MqttIT.NOW).size();
        assertEquals(many, heardByOther.get() + heardByUs);
        assertTrue(heardByUs > 0 && heardByUs < many, heardByUs + " of " + many);
        sender.close();
    }

    @Test
    void the_system_administrator_sees_how_it_stands_with_the_broker() throws InterruptedException {
        Api administrator = Guests.with("SYSTEM_ADMINISTRATOR", null).api();
        JsonNode state = administrator.get("/api/gateways").expect(200).json().path("broker");
        for (int look = 0; look < 100 && state.path("hearing").asInt() < state.path("sessions").asInt(); look++) {
            Thread.sleep(500);
            state = administrator.get("/api/gateways").expect(200).json().path("broker");
        }
        assertTrue(state.path("address").asText().startsWith("mqtts://localhost:"), state.toString());
        assertEquals(state.path("sessions").asInt(), state.path("hearing").asInt());
    }
}
