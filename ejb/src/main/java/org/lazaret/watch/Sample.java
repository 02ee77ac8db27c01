package org.lazaret.watch;

/**
 * One reading of a patch, as everything that judges it sees it.
 *
 * @param at      when it was measured, whole seconds since 1970 UTC
 * @param centi   temperature in hundredths of a degree Celsius, 0–6000
 * @param air     temperature of the room in hundredths of a degree, {@link #NONE} when not sent
 * @param battery charge in percent, {@link #NONE} when not sent
 * @param wear    number of the wear it belongs to, in its site
 */
public record Sample(long at, int centi, int air, int battery, int wear) {
    /** Not sent, not known. */
    public static final int NONE = Integer.MIN_VALUE;
}
