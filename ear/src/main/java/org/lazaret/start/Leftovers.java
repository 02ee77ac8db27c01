package org.lazaret.start;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Processes that an earlier start left behind because it was killed before it could stop them. */
class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Leftovers() {
    }

    /**
     * Stops processes started with exactly this argument, which names our own data folder and so nobody else's process.
     *
     * @return how many there were
     */
    static long stop(String argument) {
        return ProcessHandle.allProcesses().filter(process -> startedWith(process, argument)).peek(Leftovers::end).count();
    }

    /** Asks the process to end and forces it when it does not within 30 s. */
    static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean startedWith(ProcessHandle process, String argument) {
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(argument::equals);
    }
}
