package org.lazaret.web.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lazaret.shared.SiteChanged;

/** Passes changes on to the pages that listen. One thread at a time writes, so that each page hears them in order. */
@ApplicationScoped
public class Live {
    private static final int STREAMS_PER_USER = 10;

    private final RecentChanges recent = new RecentChanges(UUID.randomUUID().toString().substring(0, 8));
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Runnable> toWrite = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    @Resource
    private ManagedExecutorService executor;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteChanged event) {
        Change change = recent.add(event.site(), event.what(), event.subject());
        write(() -> listeners.stream().filter(l -> l.site().equals(change.site()))
                .forEach(l -> l.send(recent.id(change), change)));
    }

    /**
     * Begins to tell a page what changes.
     *
     * @param lastHeard id of the last change it heard of before its connection broke; {@code null} for a fresh page
     * @throws TooManyStreams the user listens ten times already
     */
    void listen(Listener listener, String lastHeard) {
        listeners.removeIf(Listener::isClosed);
        if (listeners.stream().filter(l -> l.user().equals(listener.user())).count() >= STREAMS_PER_USER) {
            throw new TooManyStreams(STREAMS_PER_USER);
        }
        write(() -> {
            listeners.add(listener);
            listener.beat(recent.now());
            if (lastHeard != null) {
                recent.since(lastHeard, listener.site()).ifPresentOrElse(
                        missed -> missed.forEach(change -> listener.send(recent.id(change), change)),
                        () -> listener.send(recent.now(), Change.anything(listener.site())));
            }
        });
    }

    /** Gives a sign of life to every page that may still listen, and ends the others. */
    void beat() {
        for (Listener listener : listeners) {
            if (listener.isClosed() || !listener.still().getAsBoolean()) {
                listeners.remove(listener);
                listener.close();
            } else {
                write(() -> listener.beat(recent.now()));
            }
        }
    }

    @PreDestroy
    void stop() {
        listeners.forEach(Listener::close);
    }

    private void write(Runnable what) {
        toWrite.add(what);
        if (writing.compareAndSet(false, true)) {
            executor.execute(this::writeAll);
        }
    }

    private void writeAll() {
        do {
            try {
                for (Runnable what = toWrite.poll(); what != null; what = toWrite.poll()) {
                    what.run();
                }
            } finally {
                // Whatever one page does, the next change finds somebody to write it.
                writing.set(false);
            }
            // Something may have come in between the last look and here.
        } while (!toWrite.isEmpty() && writing.compareAndSet(false, true));
    }
}
