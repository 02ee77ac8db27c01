package org.lazaret.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A stream of events as a page keeps it open. */
final class EventStream implements AutoCloseable {
    private static final Event END = new Event("", "end", "");

    private final InputStream body;
    private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();

    /** @param name {@code message} unless the server names it: {@code beat} */
    record Event(String id, String name, String data) {
    }

    private EventStream(InputStream body) {
        this.body = body;
        Thread reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    /** @throws AssertionError it was not opened */
    static EventStream open(Api who, String site) {
        HttpResponse<InputStream> response = who.listen("/api/sites/" + site + "/events");
        if (response.statusCode() != 200) {
            throw new AssertionError("no stream: " + response.statusCode());
        }
        return new EventStream(response.body());
    }

    /** Waits for the next sign of life, and leaves out what is told before. */
    Event beat(Duration patience) {
        return next("beat", patience).orElseThrow(() -> new AssertionError("no sign of life"));
    }

    /** Waits for the next change, and leaves out signs of life before it; empty when none came in time or the stream ended. */
    Optional<Event> change(Duration patience) {
        return next("message", patience);
    }

    /** Whether the server ends it in time. */
    boolean ends(Duration patience) {
        return next("end", patience).isPresent();
    }

    private Optional<Event> next(String name, Duration patience) {
        long giveUp = System.nanoTime() + patience.toNanos();
        try {
            for (Event event = poll(giveUp); event != null; event = poll(giveUp)) {
                if (event.name().equals(name)) {
                    return Optional.of(event);
                }
                if (event == END) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Event poll(long giveUp) throws InterruptedException {
        return heard.poll(Math.max(1, giveUp - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            Map<String, String> fields = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    told(fields);
                    fields.clear();
                } else {
                    String[] parts = line.split(": ?", 2);
                    fields.put(parts[0], parts.length > 1 ? parts[1] : "");
                }
            }
        } catch (IOException broken) {
            // For who listens, a broken way and an end are one.
            return;
        } finally {
            heard.add(END);
        }
    }

    /** As browsers do: what carries no data is no event. */
    private void told(Map<String, String> fields) {
        if (fields.containsKey("data")) {
            heard.add(new Event(fields.getOrDefault("id", ""), fields.getOrDefault("event", "message"), fields.get("data")));
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
