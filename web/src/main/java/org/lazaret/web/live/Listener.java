package org.lazaret.web.live;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One open page. It is told of no change before {@link #begin}, and nothing after its user's right to hear has ended. */
final class Listener {
    private static final int RETRY_MS = 3_000;
    /** A role may end by the clock, of which nobody tells: a right that was looked at longer ago is looked at again. */
    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final UUID user;
    private final UUID site;
    private final EventStream stream;
    private final BooleanSupplier still;
    private volatile boolean begun;
    private volatile long lookedAt = System.nanoTime();

    /** @param still whether it may go on listening: the session is open and a role at the site is held */
    Listener(UUID user, UUID site, EventStream stream, BooleanSupplier still) {
        this.user = user;
        this.site = site;
        this.stream = stream;
        this.still = still;
    }

    UUID user() {
        return user;
    }

    UUID site() {
        return site;
    }

    /** Answers the request with a first sign of life, on its own thread. */
    void open(String id) {
        stream.begin(beatOf(id));
    }

    /** From now on it hears. */
    void begin() {
        begun = true;
    }

    /** Tells what happened at its site, if it has begun and still may hear; closes it if it may not. */
    void send(String id, Change change) {
        if (begun && (System.nanoTime() - lookedAt < TRUSTED_NANOS || mayStill())) {
            stream.send("id: " + id + "\ndata: " + change.json() + "\n\n");
        }
    }

    /** A sign of life, so that both ends notice when the way between them is gone. */
    void beat(String id) {
        stream.send(beatOf(id));
    }

    /** Looks again whether it may hear, and closes it if not. */
    boolean mayStill() {
        boolean may = !isGone() && isAllowed();
        lookedAt = System.nanoTime();
        if (!may) {
            close();
        }
        return may;
    }

    void close() {
        stream.end();
    }

    boolean isGone() {
        return stream.hasEnded();
    }

    private boolean isAllowed() {
        try {
            return still.getAsBoolean();
        } catch (RuntimeException nobodyKnows) {
            // The page comes back and asks at the door; the others still want to hear.
            return false;
        }
    }

    private static String beatOf(String id) {
        return "event: beat\nid: " + id + "\nretry: " + RETRY_MS + "\ndata: {}\n\n";
    }
}
