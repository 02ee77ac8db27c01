package org.lazaret.sim;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** The connection of the gateways to the product. */
final class Line {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI readings;
    private final String token;
    private final String prefix;

    Line(Wish wish) {
        readings = wish.url().resolve("/api/readings");
        token = wish.token();
        prefix = wish.prefix();
    }

    /**
     * Sends it, and says whether it was acknowledged.
     *
     * @throws IllegalStateException when the product will never take it
     */
    boolean send(Gateway.Delivery delivery) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(readings).timeout(PATIENCE).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").header("Sent-At", Instant.ofEpochSecond(delivery.sentAt()).toString())
                .POST(HttpRequest.BodyPublishers.ofString(json(delivery, prefix))).build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 4 && answer.statusCode() != TOO_MANY) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() / 100 == 2;
        } catch (IOException unreachable) {
            return false;
        }
    }

    static String json(Gateway.Delivery delivery, String prefix) {
        return delivery.readings().stream().map(r -> String.format(Locale.ROOT,
                "{\"patch\":\"%s%05d\",\"at\":%d,\"celsius\":%.2f,\"air\":%.1f,\"battery\":%d}",
                prefix, r.person(), r.at(), r.celsius(), r.air(), r.battery())).collect(Collectors.joining(",", "[", "]"));
    }
}
