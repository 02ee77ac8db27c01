package org.lazaret.start;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, stopped in the opposite order; also when the end comes in the middle of a start. */
class Running {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean ended;

    /** Keeps what was just started, or stops it at once when the end has already come. */
    synchronized <T extends AutoCloseable> T keep(T what) {
        started.push(what);
        if (ended) {
            end();
        }
        return what;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    synchronized boolean isEmpty() {
        return started.isEmpty();
    }

    synchronized void end() {
        ended = true;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception problem) {
                System.err.println("While stopping: " + problem.getMessage());
            }
        }
    }
}
