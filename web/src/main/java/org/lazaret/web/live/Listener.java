package org.lazaret.web.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * One open page.
 *
 * @param still whether it may go on listening: the session is open and a role at the site is held
 */
record Listener(UUID user, UUID site, SseEventSink sink, Sse sse, BooleanSupplier still) {
    private static final long RETRY_MS = 3_000;

    void send(String id, Change change) {
        send(sse.newEventBuilder().id(id).data(change.json()).build());
    }

    /** A sign of life, so that both ends notice when the way between them is gone. */
    void beat(String id) {
        send(sse.newEventBuilder().id(id).name("beat").reconnectDelay(RETRY_MS).data("{}").build());
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
