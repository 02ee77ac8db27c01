package org.lazaret.web.live;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Work that one thread at a time does, as often as there is something to do; whoever brings work does not wait for it. */
final class InTurn {
    private final Executor threads;
    private final Runnable work;
    private final BooleanSupplier more;
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * @param work does all that there is to do
     * @param more whether there is something to do
     */
    InTurn(Executor threads, Runnable work, BooleanSupplier more) {
        this.threads = threads;
        this.work = work;
        this.more = more;
    }

    /** There is something to do; a thread that is at it already does it as well. */
    void wake() {
        if (busy.compareAndSet(false, true)) {
            threads.execute(this::run);
        }
    }

    private void run() {
        do {
            try {
                work.run();
            } finally {
                // Whatever went wrong, the next who wakes it finds a thread.
                busy.set(false);
            }
            // Something may have come in between the last look and here.
        } while (more.getAsBoolean() && busy.compareAndSet(false, true));
    }
}
