package org.lazaret.web.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One connection to the broker, from its beginning to its end; after that a new one is made. What was not acknowledged
 * through it the broker brings again through the next, because the session there outlives every connection.
 */
final class Link {
    private static final Logger LOG = System.getLogger(Link.class.getName());
    /** The next message is brought when this one is acknowledged. With more, mosquitto 2.0.11 brings far more than was asked for. */
    private static final int IN_HAND_MOST = 1;
    /** Above what we take, so that we and not the broker say that it is too much. */
    private static final int PACKET_BYTES_MOST = 4 << 20;
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final Mqtt5AsyncClient client;
    private volatile boolean over;

    /** @param onEnd hears why, once */
    Link(Mqtt5ClientBuilder builder, Consumer<Throwable> onEnd) {
        client = builder.addDisconnectedListener(context -> {
            over = true;
            onEnd.accept(context.getCause());
        }).buildAsync();
    }

    /** @param hears each message in turn, also those that wait from before */
    void open(BiConsumer<Link, Message> hears, Executor executor, Runnable onOpen) {
        // Before anything else: what the broker brings before somebody listens would be taken for unwanted and be acknowledged.
        client.publishes(MqttGlobalPublishFilter.ALL, publish -> hears.accept(this, new Message(publish)), executor, true);
        Mqtt5Connect connect = Mqtt5Connect.builder().cleanStart(false).noSessionExpiry().keepAlive(KEEP_ALIVE_SECONDS)
                .restrictions().receiveMaximum(IN_HAND_MOST).maximumPacketSize(PACKET_BYTES_MOST).applyRestrictions().build();
        Mqtt5Subscribe subscribe = Mqtt5Subscribe.builder().topicFilter(Message.SHARED_TOPICS).qos(MqttQos.AT_LEAST_ONCE).build();
        client.connect(connect).thenCompose(connected -> client.subscribe(subscribe)).whenComplete((subscribed, failure) -> {
            if (failure == null) {
                onOpen.run();
            } else if (!over) {
                LOG.log(Level.ERROR, "the broker does not let us hear the gateways: " + failure.getMessage());
                close();
            }
        });
    }

    boolean isOver() {
        return over;
    }

    /** Answers, if the gateway waits for it, and then acknowledges: a server that dies in between answers again. */
    void finish(Message message, Answer answer) {
        CompletableFuture<?> told = message.answerTopic().<CompletableFuture<?>>map(topic -> client.publish(message.answer(topic, answer)))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
        told.whenComplete((result, failure) -> {
            if (failure != null && !over) {
                LOG.log(Level.WARNING, message + " could not be answered: " + failure.getMessage());
            }
            message.acknowledge();
        });
    }

    void close() {
        client.disconnect().exceptionally(goneAlready -> null);
    }
}
