package org.lazaret.watch;

/**
 * Somebody looked, and it was not so: it ends the episode of that kind that is open then.
 *
 * @param at when it was found out, whole seconds since 1970 UTC
 */
public record Refutation(Kind kind, long at) {
}
