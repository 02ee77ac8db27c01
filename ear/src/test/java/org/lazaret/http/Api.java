package org.lazaret.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lazaret.running.TestServer;

/**
 * One person at the door: keeps cookies as a browser does, speaks JSON, proves the same origin, and sends each POST with
 * an idempotency key of its own unless the test chooses one. Not signed in at first.
 */
public class Api {
    static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private final URI address;
    private final HttpClient client;
    private final Map<String, String> headers;

    public Api(URI address) {
        this(address, HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(10)).build(), Map.of());
    }

    private Api(URI address, HttpClient client, Map<String, String> headers) {
        this.address = address;
        this.client = client;
        this.headers = headers;
    }

    /** Somebody new at the shared test server. */
    public static Api anonymous() {
        return new Api(TestServer.get().address());
    }

    /** The same person, with one more header on every request; a null value sends none, not even the usual one. */
    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(address, client, more);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    /** @param body written as JSON; a text is sent as it is */
    public Answer post(String path, Object body) {
        return with(headers, "Idempotency-Key", UUID.randomUUID().toString()).send("POST", path, json(body), "application/json");
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body), "application/json");
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, json(body), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), null);
    }

    /** Any method and content, for what a well-behaved client never sends. */
    public Answer send(String method, String path, BodyPublisher body, String contentType) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Accept", "application/json, application/problem+json");
        all.put("X-Lazaret", "1");
        all.put("Origin", address.resolve("/").toString().replaceFirst("/$", ""));
        if (contentType != null) {
            all.put("Content-Type", contentType);
        }
        all.putAll(headers);
        HttpResponse<InputStream> response = begin(request(method, path, body, all));
        try (InputStream content = response.body()) {
            return new Answer(response.statusCode(), response.headers(), isEndless(response.headers()) ? new byte[0] : content.readAllBytes());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The beginning of an answer that may have no end; whoever asked closes its body. */
    HttpResponse<InputStream> listen(String path) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("Accept", "text/event-stream, application/problem+json"));
        all.putAll(headers);
        return begin(request("GET", path, BodyPublishers.noBody(), all));
    }

    private HttpRequest request(String method, String path, BodyPublisher body, Map<String, String> all) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(2)).method(method, body);
        all.forEach((name, value) -> {
            if (value != null) {
                request.header(name, value);
            }
        });
        return request.build();
    }

    private HttpResponse<InputStream> begin(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Api with(Map<String, String> chosen, String header, String usual) {
        return chosen.containsKey(header) ? this : with(header, usual);
    }

    /** A stream of events is left as soon as it has begun. */
    private static boolean isEndless(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    static BodyPublisher json(Object body) {
        try {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (JsonProcessingException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] content) {
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(content);
            } catch (IOException notJson) {
                throw new AssertionError("not JSON: " + status + " " + text(), notJson);
            }
        }

        /** The last part of a problem's type; empty when the answer is no problem. */
        public String problem() {
            boolean problem = header("Content-Type").startsWith("application/problem+json");
            return problem ? json().path("type").asText().replaceFirst(".*/", "") : "";
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The same answer, if its status is this one; else the test ends and says what came instead. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but got " + status + ": " + text());
            }
            return this;
        }

        @Override
        public String toString() {
            return status + " " + text();
        }
    }
}
