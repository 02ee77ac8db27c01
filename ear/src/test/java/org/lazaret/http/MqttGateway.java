package org.lazaret.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperties;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.lazaret.running.Broker;

/** A gateway that speaks to the broker and waits for answers on a topic of its own. */
final class MqttGateway {
    /** What waits from before is taken first. */
    private static final int PATIENCE_SECONDS = 240;

    private final Mqtt5AsyncClient client;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final String id;
    private final String token;

    /** What came on a topic. */
    record Heard(String about, String type, byte[] content) {
        JsonNode json() {
            try {
                return Api.JSON.readTree(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        /** Status and kind of a problem; 200 for a receipt. */
        String outcome() {
            return type.equals("application/json") ? "200" : json().path("status").asText() + " " + json().path("type").asText().replaceFirst(".*/", "");
        }
    }

    private MqttGateway(String id, String token) {
        this.id = id;
        this.token = token;
        client = MqttClient.builder().useMqttVersion5().identifier("g" + UUID.randomUUID().toString().substring(0, 18)).serverHost("127.0.0.1")
                .serverPort(Broker.orSkip().port()).automaticReconnectWithDefaultConfig().buildAsync();
        client.connectWith().cleanStart(false).noSessionExpiry().send().join();
        listen("lazaret/" + id + "/answers");
    }

    /** A new one of the site. */
    static MqttGateway of(String site) {
        JsonNode made = Guests.with("SYSTEM_ADMINISTRATOR", null).api()
                .post("/api/gateways", Map.of("site", site, "name", "网关 " + UUID.randomUUID())).expect(201).json();
        return new MqttGateway(made.path("id").asText(), made.path("token").asText());
    }

    /** The same, showing another token. */
    MqttGateway showing(String other) {
        return new MqttGateway(id, other);
    }

    String id() {
        return id;
    }

    String token() {
        return token;
    }

    void listen(String topic) {
        client.subscribeWith().topicFilter(topic).qos(MqttQos.AT_LEAST_ONCE).callback(this::hear).send().join();
    }

    private void hear(Mqtt5Publish publish) {
        String about = publish.getCorrelationData().map(bytes -> StandardCharsets.UTF_8.decode(bytes).toString()).orElse("");
        heard.add(new Heard(about, publish.getContentType().map(Object::toString).orElse(""), publish.getPayloadAsBytes()));
    }

    /** Sends readings and waits for what becomes of them. */
    Heard send(Object readings) {
        return send(bytes(readings), "application/json", Map.of());
    }

    Heard send(byte[] body, String type, Map<String, String> properties) {
        String about = UUID.randomUUID().toString();
        publish(body, type, properties, Optional.of("lazaret/" + id + "/answers"), about).join();
        return answer(about);
    }

    /** Sends the same again until there is an answer, as a gateway does that keeps what it sent until then. */
    Heard sendUntilAnswered(Object readings) {
        for (int tried = 0; tried < 20; tried++) {
            String about = UUID.randomUUID().toString();
            publish(bytes(readings), "application/json", Map.of(), Optional.of("lazaret/" + id + "/answers"), about).join();
            Optional<Heard> answer = answer(about, 10);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new AssertionError("no answer");
    }

    /** Waits for the answer to that; forgets what came before it. */
    private Heard answer(String about) {
        return answer(about, PATIENCE_SECONDS).orElseThrow(() -> new AssertionError("no answer"));
    }

    private Optional<Heard> answer(String about, int seconds) {
        try {
            for (Heard next = heard.poll(seconds, TimeUnit.SECONDS); next != null; next = heard.poll(seconds, TimeUnit.SECONDS)) {
                if (next.about().equals(about)) {
                    return Optional.of(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** @return when the broker has it */
    CompletableFuture<?> publish(byte[] body, String type, Map<String, String> properties, Optional<String> answerTopic, String about) {
        var all = Mqtt5UserProperties.builder();
        if (!token.isEmpty()) {
            all.add("authorization", "Bearer " + token);
        }
        properties.forEach(all::add);
        var publish = Mqtt5Publish.builder().topic("lazaret/" + id + "/readings").qos(MqttQos.AT_LEAST_ONCE).payload(body).contentType(type)
                .userProperties(all.build()).correlationData(ByteBuffer.wrap(about.getBytes(StandardCharsets.UTF_8)));
        return client.publish(answerTopic.map(publish::responseTopic).orElse(publish).build());
    }

    /** Everything that came so far and was not waited for. */
    int heardSoFar() {
        return heard.size();
    }

    void close() {
        client.disconnect().join();
    }

    static byte[] bytes(Object readings) {
        try {
            return readings instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : Api.JSON.writeValueAsBytes(readings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
