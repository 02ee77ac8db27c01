package org.lazaret.web.mqtt;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One of our sessions at the broker: heard through one connection after the other, one message at a time. */
final class Session {
    private static final Logger LOG = System.getLogger(Session.class.getName());
    private static final Duration PAUSE_FIRST = Duration.ofSeconds(1);
    private static final Duration PAUSE_LONGEST = Duration.ofSeconds(30);
    private static final int DOUBLED_MOST = 5;

    private final Broker broker;
    private final String name;
    private final Messages messages;
    private final ScheduledExecutorService executor;
    private Link link;
    private boolean hears;
    private boolean closed;
    private int failures;
    private long nextTryNanos = System.nanoTime();

    /** @param name the same at every start of this server, and of no other server */
    Session(Broker broker, String name, Messages messages, ScheduledExecutorService executor) {
        this.broker = broker;
        this.name = name;
        this.messages = messages;
        this.executor = executor;
    }

    /** Connects when there is no connection and it is time to try. */
    synchronized void keepOpen() {
        if (closed || link != null || System.nanoTime() - nextTryNanos < 0) {
            return;
        }
        try {
            link = new Link(broker.client(name), this::ended);
            link.open((from, message) -> attempt(from, message, 0), executor, this::opened);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            ended(e);
        }
    }

    private synchronized void opened() {
        failures = 0;
        hears = true;
        LOG.log(Level.INFO, "gateways are heard through " + broker + " as " + name);
    }

    private synchronized void ended(Throwable cause) {
        link = null;
        hears = false;
        nextTryNanos = System.nanoTime() + pause(failures).toNanos();
        if (failures++ == 0 && !closed) {
            LOG.log(Level.WARNING, name + " has no connection to " + broker + " and seeks it again: " + cause.getMessage());
        }
    }

    private static Duration pause(int failures) {
        Duration doubled = PAUSE_FIRST.multipliedBy(1L << Math.min(failures, DOUBLED_MOST));
        return doubled.compareTo(PAUSE_LONGEST) > 0 ? PAUSE_LONGEST : doubled;
    }

    /** A message of a connection that is over is left alone: it comes again through the next. */
    private void attempt(Link from, Message message, int tried) {
        if (from.isOver()) {
            return;
        }
        try {
            messages.take(message, tried > 0).ifPresentOrElse(answer -> from.finish(message, answer),
                    () -> executor.schedule(() -> attempt(from, message, tried + 1), pause(tried).toMillis(), TimeUnit.MILLISECONDS));
        } catch (RuntimeException fault) {
            // Nothing may reach the library from here: it would never bring a message to this session again.
            LOG.log(Level.ERROR, message + " is left to the next connection", fault);
            from.close();
        }
    }

    /** Whether what gateways publish reaches us through it now. */
    synchronized boolean hears() {
        return hears;
    }

    synchronized void close() {
        closed = true;
        if (link != null) {
            link.close();
        }
    }
}
