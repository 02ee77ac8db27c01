package org.lazaret.watch;

/**
 * One reading by thermometer.
 *
 * @param at    when it was measured, whole seconds since 1970 UTC
 * @param centi temperature in hundredths of a degree Celsius
 */
public record Manual(long at, int centi) {
}
