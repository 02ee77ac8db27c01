package org.lazaret.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one rule says.
 *
 * @param since the latest moment at which something it rests on was recorded; {@code null} where it rests on nothing
 */
public record Finding(About rule, State state, List<Unmet> unmet, List<Remark> remarks, Instant since) {

    /** The rules, in the order in which people read them. */
    public enum About {
        DURATION, TESTS, PAIR, CONTACT, ROOM_MATES, CLOCK, FEVER, SURROUNDINGS, HAND_OVER
    }

    public enum State {
        MET, UNMET, NOT_ASKED
    }

    /** What can be missing; sentences for each stand with the pages. */
    public enum Lack {
        DURATION, TEST_TO_COME, RESULT_PENDING, TEST_MISSED, RETEST_NEEDED, RECALL_PENDING, POSITIVE, PAIR_TO_COME, PAIR_RESULT_PENDING,
        PAIR_MISSED, PAIR_SAME_LABORATORY, PAIR_SAME_REAGENT, CONTACT_TEST_TO_COME, CONTACT_RESULT_PENDING, CONTACT_TEST_MISSED,
        CONTACT_POSITIVE, CONTACT_UNKNOWN, ROOM_MATE_TO_COME, ROOM_MATE_PENDING, ROOM_MATE_MISSED, ROOM_MATE_POSITIVE, FEVER,
        RESTART_UNDECIDED, LAST_POSITIVE_INSIDE, ROOM_SAMPLE_TO_COME, ROOM_SAMPLE_PENDING, BELONGINGS_SAMPLE_TO_COME,
        BELONGINGS_SAMPLE_PENDING, SURROUNDINGS_POSITIVE, COMMUNITY_NOT_CONFIRMED, NO_RULE
    }

    /** What is said beside the decision and decides nothing. */
    public enum Word {
        MADE_UP, GRACE, RETESTED, RECALLED, FALLS_BACK, NO_TESTS_IN_VERSION, MISSED_CHECK, ROOM_MATE_FEVER, WOULD_LEAVE_ALONE, HELD_BACK,
        LEFT_ALREADY, COMMUNITY_TO_CONFIRM, NO_VEHICLE
    }

    /** Why a secondary contact is judged as another class (R2, settled reading 5). */
    public enum FallBack {
        CONTACT_UNKNOWN, CONTACT_POSITIVE, CONTACT_TEST_MISSED, OWN_TEST_MISSED
    }

    /**
     * Something that is missing.
     *
     * @param day      planned day in the version's count; {@code null} where it is about none
     * @param date     of that day; {@code null} where it is about none
     * @param matters  by which an override that was signed is known to cover it or not
     * @param blocks   whether no waiting brings it
     * @param due      when a sample is to be taken for it; {@code null} where none is
     * @param makeUp   whether that day is the one on which it was planned to be made up
     * @param evidence samples, episodes or people it is about
     */
    public record Unmet(Lack lack, Integer day, LocalDate date, List<String> matters, boolean blocks, LocalDate due, boolean makeUp, List<UUID> evidence) {

        static Unmet waits(Lack lack, String matter, LocalDate due) {
            return new Unmet(lack, null, null, List.of(matter), false, due, false, List.of());
        }

        static Unmet blocks(Lack lack, String... matters) {
            return new Unmet(lack, null, null, List.of(matters), true, null, false, List.of());
        }

        static Unmet of(Lack lack, Integer day, LocalDate date, String matter, boolean blocks, LocalDate due) {
            return new Unmet(lack, day, date, List.of(matter), blocks, due, false, List.of());
        }

        Unmet and(String matter) {
            return new Unmet(lack, day, date, Stream.concat(matters.stream(), Stream.of(matter)).toList(), blocks, due, makeUp, evidence);
        }

        Unmet madeUp(boolean planned) {
            return new Unmet(lack, day, date, matters, blocks, due, planned, evidence);
        }

        Unmet by(List<UUID> what) {
            return new Unmet(lack, day, date, matters, blocks, due, makeUp, List.copyOf(what));
        }
    }

    /**
     * @param day    planned day in the version's count; {@code null} where it is about none
     * @param reason of falling back; {@code null} for all others
     */
    public record Remark(Word word, Integer day, FallBack reason) {

        static Remark of(Word word) {
            return new Remark(word, null, null);
        }
    }

    /** @param settled moments at which what it rests on was recorded; may hold {@code null} */
    static Finding of(About rule, List<Unmet> unmet, List<Remark> remarks, Stream<Instant> settled) {
        return new Finding(rule, unmet.isEmpty() ? State.MET : State.UNMET, List.copyOf(unmet), List.copyOf(remarks),
                settled.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null));
    }

    static Finding of(About rule, List<Unmet> unmet, Instant... settled) {
        return of(rule, unmet, List.of(), Arrays.stream(settled));
    }

    static Finding notAsked(About rule) {
        return new Finding(rule, State.NOT_ASKED, List.of(), List.of(), null);
    }
}
