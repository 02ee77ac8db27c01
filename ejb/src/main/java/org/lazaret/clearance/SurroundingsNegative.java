package org.lazaret.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lazaret.clearance.Finding.About;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.clearance.Situation.Surface;
import org.lazaret.clearance.Situation.Thing;
import org.lazaret.testplan.Outcome;
import org.lazaret.testplan.Phase;
import org.lazaret.testplan.PlannedDay;
import org.lazaret.testplan.SampleFact;

/**
 * Room and belongings are sampled on or after the last planned test, and negative (R4). A positive one speaks for an infection
 * that the swabs missed: it stands until the thing is negative again and the person is, by a sample taken after it.
 */
final class SurroundingsNegative {
    private final Course course;
    private final Situation situation;
    private final List<Unmet> unmet = new ArrayList<>();
    private final List<Instant> settled = new ArrayList<>();

    private SurroundingsNegative(Course course) {
        this.course = course;
        this.situation = course.situation();
    }

    static Finding judge(Course course) {
        if (!course.demands().surroundings() || course.schedule().plan().phase() != Phase.CENTRAL) {
            return Finding.notAsked(About.SURROUNDINGS);
        }
        SurroundingsNegative rule = new SurroundingsNegative(course);
        Arrays.stream(Thing.values()).forEach(rule::look);
        return Finding.of(About.SURROUNDINGS, rule.unmet, List.of(), rule.settled.stream());
    }

    private void look(Thing thing) {
        List<Surface> taken = situation.surfaces().stream().filter(one -> one.of() == thing)
                .sorted(Comparator.comparing(Surface::collectedAt)).toList();
        List<Surface> found = taken.stream().filter(one -> one.outcome() == Outcome.POSITIVE && !isSettled(one, taken)).toList();
        if (!found.isEmpty()) {
            unmet.add(Unmet.blocks(Lack.SURROUNDINGS_POSITIVE, found.stream().map(one -> "SURFACE " + one.sample()).toArray(String[]::new))
                    .by(found.stream().map(Surface::sample).toList()));
            return;
        }
        List<Surface> counting = taken.stream().filter(one -> !date(one.collectedAt()).isBefore(lastPlanned())
                && one.outcome() != Outcome.INVALID && one.outcome() != Outcome.POSITIVE && one.outcome() != Outcome.WEAK).toList();
        Optional<Surface> negative = counting.stream().filter(one -> one.outcome() == Outcome.NEGATIVE).min(Comparator.comparing(Surface::recordedAt));
        if (negative.isPresent() && taken.stream().noneMatch(one -> one.outcome() == null)) {
            taken.forEach(one -> settled.add(one.recordedAt()));
        } else if (taken.stream().anyMatch(one -> one.outcome() == null)) {
            unmet.add(Unmet.waits(thing == Thing.ROOM ? Lack.ROOM_SAMPLE_PENDING : Lack.BELONGINGS_SAMPLE_PENDING, "SURFACE " + thing, null));
        } else {
            LocalDate today = date(situation.asOf());
            unmet.add(Unmet.waits(thing == Thing.ROOM ? Lack.ROOM_SAMPLE_TO_COME : Lack.BELONGINGS_SAMPLE_TO_COME, "SURFACE " + thing,
                    lastPlanned().isAfter(today) ? lastPlanned() : today));
        }
    }

    private boolean isSettled(Surface positive, List<Surface> taken) {
        boolean clean = taken.stream().anyMatch(one -> one.collectedAt().isAfter(positive.collectedAt()) && one.outcome() == Outcome.NEGATIVE);
        Optional<Instant> person = situation.sampled().samples().stream().filter(one -> one.collectedAt().isAfter(positive.collectedAt()))
                .flatMap(one -> negativeSince(one).stream()).min(Comparator.naturalOrder());
        person.ifPresent(settled::add);
        return clean && person.isPresent();
    }

    private Optional<Instant> negativeSince(SampleFact sample) {
        return sample.negativeSince(situation.asOf());
    }

    /** The days alone say when, where the version names no tests. */
    private LocalDate lastPlanned() {
        List<PlannedDay> days = course.schedule().plannedDays();
        return days.isEmpty() ? date(course.schedule().plan().overFrom()) : days.get(days.size() - 1).date();
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, situation.zone());
    }
}
