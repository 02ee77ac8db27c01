package org.lazaret.watch;

/**
 * Something that was noticed about a person, from its start to its end; times are whole seconds since 1970 UTC.
 *
 * @param onset   first reading of what led to it; for a silence the last sign of life
 * @param raised  when it was noticed, by what was measured until then
 * @param ended   when it was over, {@link #OPEN} while it is not
 * @param peak    the worst of it: the highest hundredths of a degree of a fever, the lowest of an off-body patch, the
 *                lowest percent of a battery; {@link Sample#NONE} for a silence
 * @param wear    number of the wear that raised it, 0 when it was the thermometer
 * @param refuted somebody looked, and it was not so
 */
public record Episode(Kind kind, long onset, long raised, long ended, int peak, int wear, boolean refuted) {
    /** The end of what is not over. */
    public static final long OPEN = Long.MAX_VALUE;

    public boolean isOpen() {
        return ended == OPEN;
    }
}
