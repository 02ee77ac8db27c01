package org.lazaret.forecast;

import java.time.Duration;

/**
 * What is supposed of people nobody has announced: how many come a day, how they share rooms, how long they stay.
 *
 * @param perDay    how many come a day, those announced among them
 * @param basis     where that figure is from
 * @param recent    how many came on the last {@code days} whole days
 * @param days      of the site's calendar that were looked at, at most seven
 * @param today     how many have come today already
 * @param sharing   how rooms are shared
 * @param longest   days of central isolation that the rules in force give any class at most; {@code null} where they give none:
 *                  then nobody who comes leaves again
 * @param shortest  the same at least
 * @param turnover  time from somebody's leaving until the room is clean
 */
public record Supposed(int perDay, RateBy basis, int recent, int days, int today, Sharing sharing, Integer longest, Integer shortest,
        Duration turnover) {

    /** Where the number of arrivals a day is from. */
    public enum RateBy {
        /** Somebody asked: what if. */
        ASKED,
        /** The mean of the last whole days, rounded up. */
        RECENT,
        /** The site has not been open for a whole day: nothing but what is announced is counted. */
        ANNOUNCED
    }

    /**
     * So many people took so many rooms.
     *
     * @param people 1 or more, as {@code rooms}, which are never more
     */
    public record Sharing(int people, int rooms, SharedBy source) {

        /** Whose rooms were counted. */
        public enum SharedBy {
            /** Of those who came on the last days. */
            ARRIVALS,
            /** Of all who are there. */
            PRESENT,
            /** Nobody's: one person to a room (invariant 3). */
            ONE_EACH
        }

        static final Sharing ONE_EACH = new Sharing(1, 1, SharedBy.ONE_EACH);

        public Sharing {
            if (rooms < 1 || people < rooms) {
                throw new IllegalArgumentException(people + " people in " + rooms + " rooms");
            }
        }

        /** How many rooms so many people need, in whole rooms. */
        int rooms(int of) {
            return Math.toIntExact(((long) of * rooms + people - 1) / people);
        }
    }

    /** The mean of the days looked at, rounded up; 0 where there were none. */
    static int mean(int recent, int days) {
        return days == 0 ? 0 : (recent + days - 1) / days;
    }
}
