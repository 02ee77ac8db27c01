package org.lazaret.web.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One open page. It is told of no change before {@link #begin}, and nothing after its user's right to hear has ended. */
final class Listener {
    private static final long RETRY_MS = 3_000;
    /** A role may end by the clock, of which nobody tells: a right that was looked at longer ago is looked at again. */
    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final UUID user;
    private final UUID site;
    private final SseEventSink sink;
    private final Sse sse;
    private final BooleanSupplier still;
    private boolean begun;
    private long lookedAt = System.nanoTime();

    /** @param still whether it may go on listening: the session is open and a role at the site is held */
    Listener(UUID user, UUID site, SseEventSink sink, Sse sse, BooleanSupplier still) {
        this.user = user;
        this.site = site;
        this.sink = sink;
        this.sse = sse;
        this.still = still;
    }

    UUID user() {
        return user;
    }

    UUID site() {
        return site;
    }

    /** From now on it hears. */
    void begin() {
        begun = true;
    }

    /** Tells what happened at its site, if it has begun and still may hear; closes it if it may not. */
    void send(String id, Change change) {
        if (begun && (System.nanoTime() - lookedAt < TRUSTED_NANOS || mayStill())) {
            send(sse.newEventBuilder().id(id).data(change.json()).build());
        }
    }

    /** A sign of life, so that both ends notice when the way between them is gone. */
    void beat(String id) {
        send(sse.newEventBuilder().id(id).name("beat").reconnectDelay(RETRY_MS).data("{}").build());
    }

    /** Looks again whether it may hear, and closes it if not. */
    boolean mayStill() {
        boolean may = !isClosed() && isAllowed();
        lookedAt = System.nanoTime();
        if (!may) {
            close();
        }
        return may;
    }

    private boolean isAllowed() {
        try {
            return still.getAsBoolean();
        } catch (RuntimeException nobodyKnows) {
            // The page comes back and asks at the door; the others still want to hear.
            return false;
        }
    }

    private void send(OutboundSseEvent event) {
        try {
            sink.send(event).whenComplete((sent, failure) -> {
                if (failure != null) {
                    close();
                }
            });
        } catch (IllegalStateException closed) {
            // The page went away meanwhile; the others still want to hear.
            close();
        }
    }

    void close() {
        sink.close();
    }

    boolean isClosed() {
        return sink.isClosed();
    }
}
