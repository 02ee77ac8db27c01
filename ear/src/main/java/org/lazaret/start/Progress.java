package org.lazaret.start;

import java.util.Locale;

/** Tells the person who waits what is being done, with the seconds since the start. */
class Progress {
    private final long since = System.nanoTime();

    void say(String what) {
        System.out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds(), what);
        System.out.flush();
    }

    double seconds() {
        return (System.nanoTime() - since) / 1e9;
    }
}
