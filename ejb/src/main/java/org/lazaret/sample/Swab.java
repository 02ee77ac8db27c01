package org.lazaret.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.protocol.Specimen;
import org.lazaret.shared.Invalid;

/**
 * A sample as the phone sends it.
 *
 * @param id          made by the phone
 * @param person      of whom, or whose belongings; of a room: for whose release, or {@code null}
 * @param room        {@code null} unless it is of a room
 * @param collectedAt whole seconds; fractions are cut
 * @param specimen    {@code null} unless it is of a person
 * @param tube        its code
 * @param answers     what it is for
 */
public record Swab(UUID id, Subject subject, UUID person, UUID room, Instant collectedAt, Specimen specimen, String tube, Answers answers) {
    /** Days between a planned day and its make-up. No plan is longer: {@link org.lazaret.protocol.Kind} takes no number of days beyond it. */
    public static final int DAYS_LATE_MOST = 365;

    /**
     * What a sample answers for. Of the two days at most one is said, of the three samples too; all {@code null}: out of turn.
     *
     * @param plannedOn the planned day on which it was collected
     * @param makeUpFor an earlier planned day that passed without one
     * @param retestOf  a weak sample that this one repeats
     * @param recallOf  a sample of a positive pool, whose person is tested alone
     * @param pairOf    the first swab of two
     */
    public record Answers(LocalDate plannedOn, LocalDate makeUpFor, UUID retestOf, UUID recallOf, UUID pairOf) {
        public static final Answers NOTHING = new Answers(null, null, null, null, null);

        public static Answers planned(LocalDate day) {
            return new Answers(day, null, null, null, null);
        }

        public static Answers makeUp(LocalDate day) {
            return new Answers(null, day, null, null, null);
        }

        /** The sample it follows; {@code null} for none. */
        UUID follows() {
            return Stream.of(retestOf == null ? recallOf : retestOf, pairOf).filter(id -> id != null).findFirst().orElse(null);
        }

        private void check(List<Invalid.Field> wrong) {
            if (plannedOn != null && makeUpFor != null) {
                wrong.add(Invalid.Field.of("makeUpFor", "one-of-two", "other", "plannedOn"));
            }
            if (Stream.of(retestOf == null, recallOf == null, pairOf == null).filter(none -> !none).count() > 1) {
                wrong.add(Invalid.Field.of("retestOf", "follows-one"));
            }
        }
    }

    /** @throws Invalid what is missing or does not go together */
    public Swab {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (subject == Subject.ROOM ? room == null : room != null) {
            wrong.add(Invalid.Field.of("room", room == null ? "missing" : "not-for-this-subject"));
        }
        if (subject != Subject.ROOM && person == null) {
            wrong.add(Invalid.Field.of("person", "missing"));
        }
        if ((subject == Subject.PERSON) != (specimen != null)) {
            wrong.add(Invalid.Field.of("specimen", specimen == null ? "missing" : "not-for-this-subject"));
        }
        answers.check(wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        collectedAt = collectedAt.truncatedTo(ChronoUnit.SECONDS);
        tube = Tube.code(tube);
    }
}
