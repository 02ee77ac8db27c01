package org.lazaret.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Through which gateways are heard by MQTT.
 *
 * @param address mqtts, or mqtt on this machine
 * @param authority PEM file of who signed the broker's certificate; none for those that Java trusts
 * @param user empty for none
 */
public record MqttBroker(String address, Optional<Path> authority, String user, String password) {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Whether nobody on the way can read tokens and readings. */
    static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            boolean bare = uri.getHost() != null && uri.getUserInfo() == null && uri.getPath().isEmpty() && uri.getQuery() == null;
            return bare && ("mqtts".equals(uri.getScheme()) || "mqtt".equals(uri.getScheme()) && HERE.contains(uri.getHost()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Keeps the password out of messages and logs. */
    @Override
    public String toString() {
        return address;
    }
}
