package org.lazaret.web.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The way to one page. What is sent is written in order by one thread at a time, and nobody waits for it: a page that went
 * away without a word, as phones do, holds up no other. (The sink of Jakarta REST waits for the last write when it is
 * closed, for ever where the page is gone.)
 */
final class EventStream {
    /** A page that has not taken so many is not there any more. */
    private static final int WAITING_MOST = 1_000;

    private final AsyncContext request;
    private final HttpServletResponse response;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final InTurn writing;
    private final AtomicBoolean completed = new AtomicBoolean();
    private volatile boolean ended;

    EventStream(AsyncContext request, Executor threads) {
        this.request = request;
        this.response = (HttpServletResponse) request.getResponse();
        this.writing = new InTurn(threads, this::writeAll, this::hasWork);
    }

    /** The head of the answer and its first event, on the thread of the request. */
    void begin(String first) {
        response.setContentType("text/event-stream;charset=UTF-8");
        try {
            write(first);
            response.getOutputStream().flush();
        } catch (IOException lost) {
            // Gone before it began; the next look at the listeners forgets it.
            end();
        }
    }

    void send(String event) {
        if (ended) {
            return;
        }
        if (waiting.size() >= WAITING_MOST) {
            end();
            return;
        }
        waiting.add(event);
        writing.wake();
    }

    /** Nothing more is sent; what is being written now ends first. */
    void end() {
        ended = true;
        waiting.clear();
        writing.wake();
    }

    boolean hasEnded() {
        return ended;
    }

    private void writeAll() {
        try {
            for (String event = waiting.poll(); event != null && !ended; event = waiting.poll()) {
                write(event);
            }
            if (!ended) {
                response.getOutputStream().flush();
            }
        } catch (IOException | IllegalStateException lost) {
            ended = true;
        } finally {
            complete();
        }
    }

    private boolean hasWork() {
        return ended ? !completed.get() : !waiting.isEmpty();
    }

    private void write(String event) throws IOException {
        ServletOutputStream out = response.getOutputStream();
        out.write(event.getBytes(StandardCharsets.UTF_8));
    }

    private void complete() {
        if (ended && completed.compareAndSet(false, true)) {
            request.complete();
        }
    }
}
