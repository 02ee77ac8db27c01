package org.lazaret.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.collection.Task.What;
import org.lazaret.laboratory.Examined;
import org.lazaret.laboratory.SampleState;
import org.lazaret.sample.Subject;
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.PairState;
import org.lazaret.testplan.PlannedDay;
import org.lazaret.testplan.Tested;

/**
 * What is to be swabbed of somebody today: the planned day and its pair, days that passed without a sample, and at once
 * whoever was weak or in a positive pool (settled reading 2; R1, R4).
 *
 * @param today    by the calendar of the site
 * @param lastDay  the last planned day, before which the surroundings are sampled where the rules ask for it; {@code null} where they do not
 * @param examined the samples of this stay
 */
record DueRule(LocalDate today, LocalDate lastDay, List<Examined> examined) {
    private static final Set<SampleState> NOTHING = Set.of(SampleState.WITHDRAWN, SampleState.LOST, SampleState.INVALID);

    /** The most urgent first. @param tested {@code null} where no version has a plan */
    List<Task> tasks(Tested tested) {
        List<Task> tasks = new ArrayList<>();
        again().forEach(tasks::add);
        if (tested != null) {
            tested.days().forEach(day -> planned(day, tested.pair(), tasks));
        }
        if (lastDay != null && !today.isBefore(lastDay)) {
            Stream.of(Subject.ROOM, Subject.BELONGINGS).filter(subject -> !isSampled(subject)).forEach(subject ->
                    tasks.add(new Task(subject == Subject.ROOM ? What.ENVIRONMENT : What.BELONGINGS, today, null, null)));
        }
        return tasks.stream().sorted(Comparator.comparing(Task::what).thenComparing(Task::on)).toList();
    }

    /** Whoever was weak or in a positive pool, and was not swabbed since for that. */
    private Stream<Task> again() {
        Set<UUID> followed = examined.stream().filter(one -> !NOTHING.contains(one.state()))
                .flatMap(one -> Stream.of(one.sample().answers().retestOf(), one.sample().answers().recallOf()).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        return examined.stream().filter(one -> one.sample().subject() == Subject.PERSON && one.state().asksAgain() && !followed.contains(one.sample().id()))
                .map(one -> new Task(one.state() == SampleState.WEAK ? What.RETEST : What.RECALL, today, one.sample().specimen(), one.sample().id()));
    }

    private void planned(DayState day, PairState pair, List<Task> tasks) {
        PlannedDay planned = day.planned();
        boolean ofTwo = pair != null && planned.pairing() != null;
        if (day.state() == DayState.State.MISSED || today.equals(day.due()) && day.state() == DayState.State.TO_COME) {
            What what = planned.date().equals(today) ? What.PLANNED : What.OVERDUE;
            tasks.add(new Task(what, planned.date(), planned.specimen(), null));
            if (ofTwo) {
                tasks.add(new Task(What.PAIR, planned.date(), planned.specimen(), null));
            }
        } else if (ofTwo && today.equals(pair.due())) {
            second(planned, pair, tasks);
        } else if (ofTwo && pair.state() == PairState.State.MISSED) {
            tasks.add(new Task(What.OVERDUE, planned.date(), planned.specimen(), null));
        }
    }

    /** On the day itself it follows the first; later it is a make-up of its own. */
    private void second(PlannedDay planned, PairState pair, List<Task> tasks) {
        boolean sameDay = planned.date().equals(today);
        UUID first = sameDay && !pair.evidence().isEmpty() ? pair.evidence().get(0) : null;
        tasks.add(new Task(sameDay ? What.PAIR : What.OVERDUE, planned.date(), planned.specimen(), first));
    }

    private boolean isSampled(Subject subject) {
        return examined.stream().anyMatch(one -> one.sample().subject() == subject && !NOTHING.contains(one.state()) && !one.sample().collectedOn().isBefore(lastDay));
    }
}
