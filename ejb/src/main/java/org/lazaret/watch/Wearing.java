package org.lazaret.watch;

/**
 * The time a patch is on the person, half-open.
 *
 * @param number of the wear in its site, from 1
 * @param from   whole seconds since 1970 UTC
 * @param to     first second it is off, {@link Episode#OPEN} while it is worn
 */
public record Wearing(int number, long from, long to) {
    /** @throws IllegalArgumentException when it does not end after it starts, or has no number */
    public Wearing {
        if (to <= from || number <= 0) {
            throw new IllegalArgumentException("no wear: " + number + " from " + from + " to " + to);
        }
    }
}
