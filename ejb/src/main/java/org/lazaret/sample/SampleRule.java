package org.lazaret.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Refusal;

/**
 * Whether a sample is taken down: collected at a time that can be, of somebody who was there, into a tube with a place
 * for it (settled reading 2).
 *
 * @param back how long ago it may have been collected
 * @param zone whose calendar days the plan is made of
 */
record SampleRule(Instant now, Duration back, ZoneId zone) {
    /**
     * What is known when it comes.
     *
     * @param there   whether the person stayed at the site when it was collected, or the room is the site's
     * @param tube    {@code null} where the site has none of that code
     * @param inside  what stands in the tube
     * @param follows the sample it names; {@code null} for none
     */
    record Known(boolean there, Tube tube, List<Sample> inside, Sample follows) {
    }

    Optional<Refusal> against(Swab swab, Known known) {
        return against(swab.collectedAt())
                .or(() -> known.there() ? Optional.empty() : Optional.of(new NotHere(swab.collectedAt())))
                .or(() -> againstDays(swab))
                .or(() -> known.tube() == null ? Optional.of(new TubeUnknown(swab.tube())) : againstTube(swab, known))
                .or(() -> swab.answers().follows() == null ? Optional.empty() : againstFollowing(swab, known));
    }

    LocalDate dayOf(Swab swab) {
        return LocalDate.ofInstant(swab.collectedAt(), zone);
    }

    private Optional<Refusal> against(Instant collectedAt) {
        if (collectedAt.isAfter(now.plus(Occurrence.AHEAD))) {
            return Optional.of(new Invalid("collectedAt", "in-the-future", "now", now, "minutesAhead", Occurrence.AHEAD.toMinutes()));
        }
        return collectedAt.isBefore(now.minus(back))
                ? Optional.of(new Invalid("collectedAt", "too-long-ago", "now", now, "hoursBack", back.toHours())) : Optional.empty();
    }

    private Optional<Refusal> againstDays(Swab swab) {
        LocalDate day = dayOf(swab);
        LocalDate planned = swab.answers().plannedOn();
        LocalDate missed = swab.answers().makeUpFor();
        if (planned != null && !planned.equals(day)) {
            return Optional.of(new NotThePlannedDay(planned, day));
        }
        return missed != null && (!missed.isBefore(day) || missed.isBefore(day.minusDays(Swab.DAYS_LATE_MOST))) ? Optional.of(new NotThePlannedDay(missed, day)) : Optional.empty();
    }

    private static Optional<Refusal> againstTube(Swab swab, Known known) {
        Tube tube = known.tube();
        if (swab.subject().contents() != tube.contents()) {
            return Optional.of(new TubeHoldsOthers(tube.code(), tube.contents()));
        }
        if (!tube.wasOpenAt(swab.collectedAt())) {
            return Optional.of(new TubeClosed(tube.code(), tube.closedAt()));
        }
        Optional<Sample> twice = known.inside().stream()
                .filter(one -> swab.subject() == Subject.PERSON && one.person().equals(swab.person())).findAny();
        if (twice.isPresent()) {
            return Optional.of(new AlreadyInTube(tube.code(), twice.get().place()));
        }
        return known.inside().size() < tube.capacity() ? Optional.empty() : Optional.of(new TubeFull(tube.code(), tube.capacity()));
    }

    /** What it follows may have been withdrawn or corrected since the phone was told: the swab was taken all the same. */
    private Optional<Refusal> againstFollowing(Swab swab, Known known) {
        Sample before = known.follows();
        String why = before == null || before.subject() != swab.subject() || !Objects.equals(before.person(), swab.person())
                || !Objects.equals(before.room(), swab.room()) ? "unknown" : unfit(swab, known.tube(), before);
        return why == null ? Optional.empty() : Optional.of(new FollowUpUnfit(swab.answers().follows(), why));
    }

    /** @return {@code null} when it fits */
    private String unfit(Swab swab, Tube tube, Sample before) {
        if (swab.answers().recallOf() != null) {
            return !before.tube().isPool() ? "no-pool" : tube.isPool() ? "alone" : null;
        }
        if (swab.answers().pairOf() != null) {
            return before.tube().id().equals(tube.id()) ? "other-tube" : before.collectedOn().equals(dayOf(swab)) ? null : "same-day";
        }
        return null;
    }
}
