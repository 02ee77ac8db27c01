package org.lazaret.web.mqtt;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Hears gateways through the broker that the installation names, in a few sessions; shut where it names none. */
@ApplicationScoped
public class MqttDoor {
    private static final Logger LOG = System.getLogger(MqttDoor.class.getName());
    /** So many messages are in hand at once: one slow site does not keep the others waiting, nor messages the database from people. */
    private static final int SESSIONS = 4;

    private Optional<Broker> broker = Optional.empty();
    private List<Session> sessions;

    @Inject
    private Messages messages;
    @Resource
    private ManagedScheduledExecutorService executor;

    /**
     * How it stands with the broker.
     *
     * @param hearing how many of the {@code sessions} hear what gateways publish now
     */
    public record BrokerState(String address, int hearing, int sessions) {
    }

    /** {@code null} where the installation names no broker. */
    public BrokerState standing() {
        List<Session> all = sessions();
        return broker.map(one -> new BrokerState(one.toString(), (int) all.stream().filter(Session::hears).count(), all.size())).orElse(null);
    }

    /** Called every moment: seeks again what connection is lost. */
    void keepOpen() {
        sessions().forEach(Session::keepOpen);
    }

    private synchronized List<Session> sessions() {
        if (sessions == null) {
            sessions = begin();
        }
        return sessions;
    }

    private List<Session> begin() {
        try {
            broker = Broker.of(System.getenv());
            if (broker.isEmpty()) {
                return List.of();
            }
            String name = SessionName.keptIn(Path.of(System.getenv("LAZARET_DATA")));
            return IntStream.rangeClosed(1, SESSIONS)
                    .mapToObj(number -> new Session(broker.get(), name + "-" + number, messages, executor)).toList();
        } catch (IOException | IllegalArgumentException mistake) {
            LOG.log(Level.ERROR, "gateways are not heard by MQTT: " + mistake.getMessage());
            return List.of();
        }
    }

    @PreDestroy
    void close() {
        sessions().forEach(Session::close);
    }
}
