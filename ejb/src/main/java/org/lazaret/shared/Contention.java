package org.lazaret.shared;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;

/** Whether a failure came only from others working on the same rows, so that trying again helps. */
public final class Contention {
    /** MySQL and MariaDB: deadlock found; lock wait time-out; lock not to be had at once. */
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT = 1205;
    private static final int LOCK_NOWAIT = 3572;

    private Contention() {
    }

    public static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isLock(sql.getErrorCode())
                    || cause instanceof LockTimeoutException || cause instanceof PessimisticLockException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLock(int code) {
        return code == DEADLOCK || code == LOCK_WAIT || code == LOCK_NOWAIT;
    }
}
