package org.lazaret.sim;

/**
 * What a patch sends.
 *
 * @param at      by the clock of the patch, whole seconds since 1970 UTC
 * @param celsius to two places
 * @param air     temperature of the room, to one place
 * @param battery percent
 * @param wear    number of the wear, which the patch does not know
 */
public record Measured(int person, long at, double celsius, double air, int battery, int wear) {
}
