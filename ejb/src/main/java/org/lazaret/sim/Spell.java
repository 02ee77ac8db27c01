package org.lazaret.sim;

/**
 * A time in which a patch does not tell the plain truth; half-open, whole seconds since 1970 UTC.
 *
 * @param size how strong it is, in °C
 */
public record Spell(Cause cause, long from, long to, double size) {
    /** Why. */
    public enum Cause {
        /** It has come off and takes the temperature of the room. */
        DETACHED,
        /** It touches the skin badly and reads too low. */
        LOOSE,
        /** Hot water or a hot-water bottle on it: reads far too high for minutes. */
        HOT_WATER,
        /** Under a blanket or in the sun: reads a little too high for an hour. */
        WARMED,
        /** A hot room warms the skin for an afternoon. */
        HOT_ROOM,
        /** A loose contact: the values jump. */
        NOISE,
        /** Nothing is sent. */
        UNHEARD
    }

    boolean covers(long at) {
        return at >= from && at < to;
    }
}
