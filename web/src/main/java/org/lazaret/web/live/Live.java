package org.lazaret.web.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.servlet.AsyncContext;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.lazaret.access.RightsEnded;
import org.lazaret.shared.SiteChanged;

/** Passes changes on to the pages that listen. One thread at a time tells them, so that each page hears in order. */
@ApplicationScoped
public class Live {
    /** The thread of a request leaves its stream within this time; only then do others write to it. */
    private static final long OPENING_MS = 200;

    private final RecentChanges recent = new RecentChanges(UUID.randomUUID().toString().substring(0, 8));
    private final Listeners listeners = new Listeners();
    private final ConcurrentLinkedQueue<Runnable> toWrite = new ConcurrentLinkedQueue<>();
    // The executor is there when the first change is.
    private final InTurn writing = new InTurn(what -> this.executor.execute(what), this::writeAll, () -> !toWrite.isEmpty());

    @Resource
    private ManagedExecutorService executor;
    @Resource
    private ManagedScheduledExecutorService later;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteChanged event) {
        write(() -> {
            Change change = recent.add(event.site(), event.what(), event.subject());
            listeners.at(change.site()).forEach(listener -> listener.send(recent.id(change), change));
        });
    }

    /** Whoever signed out, was disabled or lost a role hears nothing more. */
    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) RightsEnded event) {
        write(() -> listeners.of(event.user()).forEach(listeners::keeps));
    }

    /**
     * Begins to tell a page what changes. Its first sign of life comes from the thread of its request; when that has left,
     * the page hears what changed meanwhile, and then all else as it happens.
     *
     * @param lastHeard id of the last change it heard of before its connection broke; {@code null} for a fresh page
     * @throws TooManyStreams the user listens ten times already
     */
    void listen(Listener listener, String lastHeard) {
        listeners.add(listener);
        String now = recent.now();
        listener.open(now);
        String heard = lastHeard == null ? now : lastHeard;
        later.schedule(() -> write(() -> begin(listener, heard)), OPENING_MS, TimeUnit.MILLISECONDS);
    }

    /** The way to a page whose request this is; it stays open until one of both ends it. */
    EventStream streamOf(AsyncContext request) {
        return new EventStream(request, executor);
    }

    private void begin(Listener listener, String heard) {
        listener.begin();
        if (!listeners.keeps(listener)) {
            return;
        }
        recent.since(heard, listener.site()).ifPresentOrElse(
                missed -> missed.forEach(change -> listener.send(recent.id(change), change)),
                () -> listener.send(recent.now(), Change.anything(listener.site())));
    }

    /** Gives a sign of life to every page that may still listen, and ends the others. */
    void beat() {
        write(() -> listeners.all().stream().filter(listeners::keeps).forEach(listener -> listener.beat(recent.now())));
    }

    @PreDestroy
    void stop() {
        listeners.all().forEach(Listener::close);
    }

    private void write(Runnable what) {
        toWrite.add(what);
        writing.wake();
    }

    private void writeAll() {
        for (Runnable what = toWrite.poll(); what != null; what = toWrite.poll()) {
            what.run();
        }
    }
}
