package org.lazaret.forecast;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.identity.PersonName;

/**
 * Somebody who is at a site or expected there, and when they leave it as far as can be told.
 *
 * @param number  of the room they lie in, or that is kept; {@code null} for none
 * @param present whether they are there; else they are expected
 * @param comes   when they are expected; {@code null} when nobody knows, or for who is there
 * @param rooms   they lie in, or that are kept for them; empty for those who still need one
 * @param lacks   what keeps them, as the release decision has it
 */
public record StayAhead(UUID stay, UUID site, UUID person, PersonName name, String number, boolean present, Instant comes, List<UUID> rooms,
        Outlook leaves, LeavesBy why, List<Unmet> lacks) {

    /** What the time of leaving rests on. */
    public enum LeavesBy {
        /** Decided: only their physically leaving is missing. */
        ENDED,
        MAY_LEAVE,
        /** The earliest possible time by the rules of their release. */
        EARLIEST,
        /** A vehicle is ordered for that time. */
        TRANSFER,
        /** The site itself planned the end. */
        PLANNED,
        /** Of somebody who has not come: the days of the order. */
        ORDER,
        /** Something is missing that no waiting brings. */
        BLOCKED,
        NO_RULE,
        NO_END
    }

    boolean needsRoom() {
        return rooms.isEmpty();
    }

    /** Whether they were found positive: the room then owes the longer turnover. */
    boolean positive() {
        return lacks.stream().anyMatch(unmet -> unmet.lack() == Lack.POSITIVE);
    }

    /** When they come, or should have; {@code null} when nobody knows. */
    Instant arrives(Instant now) {
        return arrives(comes, now);
    }

    static Instant arrives(Instant comes, Instant now) {
        return comes == null || comes.isAfter(now) ? comes : now;
    }
}
