package org.lazaret.web.mqtt;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.datatypes.MqttTopic;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Body;
import org.lazaret.web.door.TooLarge;
import org.lazaret.web.reading.Brought;

/** A message of a gateway: on the topic {@code lazaret/<gateway>/readings}, with the headers of a request as user properties. */
final class Message {
    private static final String OURS = "lazaret/";
    /** Of every gateway; servers that name the same group share the messages among them. */
    static final String SHARED_TOPICS = "$share/lazaret/" + OURS + "+/readings";

    private final Mqtt5Publish publish;
    private int faults;

    Message(Mqtt5Publish publish) {
        this.publish = publish;
    }

    /** Which gateway the topic names; the broker may be set to let each publish on its own only. */
    String gateway() {
        return publish.getTopic().getLevels().get(1);
    }

    /** @return {@code null} when missing */
    String property(String name) {
        return publish.getUserProperties().asList().stream().filter(each -> each.getName().toString().equalsIgnoreCase(name))
                .map(each -> each.getValue().toString()).findFirst().orElse(null);
    }

    /** The languages that an answer is best in. */
    List<Locale> languages() {
        String language = property("accept-language");
        return language == null ? List.of() : List.of(Locale.forLanguageTag(language));
    }

    /**
     * @throws TooLarge more than a request may bring
     * @throws Invalid  a type that is none
     */
    Brought brought() {
        MediaType type = publish.getContentType().map(text -> type(text.toString())).orElse(MediaType.APPLICATION_JSON_TYPE);
        byte[] body = publish.getPayloadAsBytes();
        if (body.length > Body.most(type)) {
            throw new TooLarge(Body.most(type));
        }
        return new Brought(type, property("content-encoding"), property("sent-at"), body);
    }

    private static MediaType type(String text) {
        try {
            return MediaType.valueOf(text);
        } catch (IllegalArgumentException none) {
            throw new Invalid("Content-Type", "wrong-form");
        }
    }

    /** A message that the broker may lose is not brought again, however it ends. */
    boolean comesAgain() {
        return publish.getQos() != MqttQos.AT_MOST_ONCE;
    }

    /** @return how often it was not taken although nothing was in the way, this time included */
    int fault() {
        return ++faults;
    }

    /** Where the gateway waits for an answer; it may name topics of its own only, so that nobody makes us speak elsewhere. */
    Optional<MqttTopic> answerTopic() {
        return publish.getResponseTopic().filter(topic -> topic.toString().startsWith(OURS + gateway() + "/") && !topic.equals(publish.getTopic()));
    }

    Mqtt5Publish answer(MqttTopic topic, Answer answer) {
        var builder = Mqtt5Publish.builder().topic(topic).qos(MqttQos.AT_LEAST_ONCE).contentType(answer.mediaType()).payload(answer.json());
        return publish.getCorrelationData().map(builder::correlationData).orElse(builder).build();
    }

    /** Once all of it is done; of no effect when the connection it came by is gone: then it comes again. */
    void acknowledge() {
        publish.acknowledge();
    }

    @Override
    public String toString() {
        return "message of gateway " + (gateway().matches("[0-9a-f-]{36}") ? gateway() : "(no id)");
    }
}
