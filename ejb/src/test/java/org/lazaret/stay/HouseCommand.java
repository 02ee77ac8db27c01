package org.lazaret.stay;

import java.time.Duration;
import java.time.Instant;
import org.lazaret.shared.Period;

/**
 * What somebody asks of a house of {@value #ROOMS} rooms with {@value #BEDS} beds each, on {@value #FLOORS} floors.
 *
 * @param stay   0 for the person's newest stay, 1 for the one before
 * @param bed    0–7; names its room as well
 * @param pause  hours since the command before, from 1
 * @param from   hours until a planned stay begins, from 0
 * @param length planned hours, 0 when nobody knows
 * @param flag   found positive, without a sample, still clean: whatever the act has to say yes or no to
 */
record HouseCommand(Act act, int person, int stay, int bed, int pause, int from, int length, Ending ending, boolean flag) {
    static final int ROOMS = 4;
    static final int BEDS = 2;
    static final int FLOORS = 2;

    enum Act {
        EXPECT, SET_OUT, PLAN, GIVE_UP, ADMIT, MOVE, OUT, BACK, END, DEPART, WITHDRAW_ENDING,
        START_DISINFECTION, FINISH_DISINFECTION, SAMPLE, TAKE_OUT, RETURN
    }

    /** A far hour, for what nobody knows the end of. */
    static final long OPEN = Long.MAX_VALUE / 4;

    long until(long start) {
        return length == 0 ? OPEN : start + length;
    }

    static Period period(Instant from, int hours) {
        return new Period(from, hours == 0 ? null : from.plus(Duration.ofHours(hours)));
    }

    int room() {
        return bed / BEDS;
    }
}
