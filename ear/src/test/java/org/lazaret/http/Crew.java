package org.lazaret.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** People at work at the same time, each with an account, a session and a thread of their own. */
public final class Crew implements AutoCloseable {
    private final List<Api> members;
    private final ExecutorService threads;

    public Crew(int many, Supplier<Api> member) {
        members = Stream.generate(member).limit(many).toList();
        threads = Executors.newFixedThreadPool(many);
    }

    public Api first() {
        return members.get(0);
    }

    /**
     * Shares the work out in turn, so that neighbours in the list go to different members, and waits until all is done.
     *
     * @return from the common start to the last one's end
     */
    public <T> Duration share(List<T> work, BiConsumer<Api, T> how) {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> hands = new ArrayList<>();
        for (int n = 0; n < members.size(); n++) {
            int mine = n;
            hands.add(threads.submit(() -> {
                start.await();
                for (int i = mine; i < work.size(); i += members.size()) {
                    how.accept(members.get(mine), work.get(i));
                }
                return null;
            }));
        }
        long before = System.nanoTime();
        start.countDown();
        hands.forEach(Crew::finish);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static void finish(Future<?> hand) {
        try {
            hand.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
