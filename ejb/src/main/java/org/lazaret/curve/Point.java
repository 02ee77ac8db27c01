package org.lazaret.curve;

/**
 * One temperature on the curve.
 *
 * @param at    whole seconds since 1970 UTC
 * @param centi hundredths of a degree Celsius
 */
public record Point(long at, int centi) {
}
