package org.lazaret.web.door;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.lazaret.shared.Contention;

/** Work that is done again when it lost a race for rows: a deadlock of the database is no answer to anybody. */
public final class Again {
    private static final int TRIES = 6;
    /** Grows with each try; half of it is by chance, so that two rivals do not meet again. */
    private static final int PAUSE_MS = 15;

    private Again() {
    }

    /** Work that throws no checked exception. */
    public interface Transaction<T> extends Callable<T> {
        @Override
        T call();
    }

    /** @param transaction all of it, from its begin to its commit or rollback */
    public static <T> T afterContention(Transaction<T> transaction) {
        try {
            return orFail(transaction);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T orFail(Callable<T> transaction) throws Exception {
        for (int tried = 1;; tried++) {
            try {
                return transaction.call();
            } catch (Exception e) {
                if (tried == TRIES || !Contention.passes(e)) {
                    throw e;
                }
                pause(tried);
            }
        }
    }

    private static void pause(int tried) throws InterruptedException {
        int most = PAUSE_MS << tried;
        Thread.sleep(ThreadLocalRandom.current().nextInt(most / 2, most));
    }
}
