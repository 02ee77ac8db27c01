package org.lazaret.start;

import java.net.URI;
import java.util.Set;

/**
 * Where alerts are told to other systems.
 *
 * @param address https, or http on this machine
 * @param secret known to the receiver too, at least 16 characters
 */
public record Webhook(String address, String secret) {
    static final int SECRET_LEAST = 16;
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Whether nobody on the way can read or change what is told. */
    static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && HERE.contains(uri.getHost()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
