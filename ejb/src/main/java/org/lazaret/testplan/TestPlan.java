package org.lazaret.testplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.testplan.Standing.State;
import org.lazaret.testplan.Tested.Extra;

/**
 * Which sample answers for which planned day (settled reading 2): one for one. Early never counts, late only as a recorded
 * make-up or within the grace of the version; a sample answers first for the day it was recorded for, or collected on.
 */
public final class TestPlan {
    private final List<PlannedDay> planned;
    private final Sampled sampled;
    private final ZoneId zone;
    private final Instant asOf;
    private final LocalDate today;
    private final List<SampleFact> known;
    private final Map<PlannedDay, List<Standing>> answers = new LinkedHashMap<>();
    private final Set<UUID> claimed = new HashSet<>();

    private TestPlan(Schedule schedule, Sampled sampled, ZoneId zone, Instant asOf) {
        this.planned = schedule.plannedDays();
        this.sampled = sampled;
        this.zone = zone;
        this.asOf = asOf;
        this.today = LocalDate.ofInstant(asOf, zone);
        this.known = sampled.samples().stream().filter(sample -> sample.isKnown(asOf)).sorted(Comparator.comparing(SampleFact::collectedAt)).toList();
        planned.forEach(day -> answers.put(day, new ArrayList<>()));
    }

    /**
     * How every planned day stands on what was recorded at or before a moment; for a future one nothing more is recorded
     * until then.
     */
    public static Tested judge(Schedule schedule, Sampled sampled, ZoneId zone, Instant asOf) {
        return new TestPlan(schedule, sampled, zone, asOf).judged();
    }

    private Tested judged() {
        List<Standing> standing = standing();
        answerByDay(standing);
        List<DayState> days = planned.stream().map(this::state).toList();
        PairState pair = planned.stream().filter(day -> day.pairing() != null).findAny().map(this::pair).orElse(null);
        List<Extra> extras = standing.stream().filter(one -> one.state().isOpen() && !claimed.contains(one.id()))
                .map(one -> new Extra(one.id(), DayState.State.valueOf(one.state().name()))).toList();
        return new Tested(days, pair, extras, known.stream().filter(sample -> sample.isPositive(asOf)).map(SampleFact::id).toList(),
                standing.stream().map(Standing::since).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null));
    }

    /** Samples that speak for themselves; what stands in for another speaks for that one, while that one asks for it. */
    private List<Standing> standing() {
        Map<UUID, SampleFact> asking = known.stream().filter(sample -> sample.asksAnother(asOf))
                .collect(Collectors.toMap(SampleFact::id, Function.identity()));
        Map<UUID, List<SampleFact>> followUps = known.stream().filter(sample -> asking.containsKey(sample.standsInFor()))
                .collect(Collectors.groupingBy(SampleFact::standsInFor));
        return known.stream().filter(sample -> !asking.containsKey(sample.standsInFor()))
                .map(sample -> Standing.of(sample, followUps, asOf)).toList();
    }

    private void answerByDay(List<Standing> standing) {
        List<Standing> late = new ArrayList<>();
        for (Standing one : standing) {
            LocalDate collected = date(one);
            PlannedDay own = on(collected).orElse(null);
            PlannedDay madeUp = makeUp(one).flatMap(makeUp -> on(makeUp.plannedDate())).orElse(null);
            if (madeUp != null && !madeUp.equals(own)) {
                if (collected.isAfter(madeUp.date())) {
                    answers.get(madeUp).add(one.noted(Note.MADE_UP, one.first().makeUp().recordedAt()));
                }
            } else if (own != null) {
                answers.get(own).add(one);
            } else {
                late.add(one);
            }
        }
        late.forEach(this::answerWithinGrace);
    }

    private void answerWithinGrace(Standing one) {
        LocalDate collected = date(one);
        planned.stream().filter(day -> day.date().isBefore(collected) && !collected.isAfter(day.lastDate()) && isWanting(day) && fits(day, one))
                .findFirst().ifPresent(day -> answers.get(day).add(one.noted(Note.GRACE, one.first().collectedAt())));
    }

    private boolean isWanting(PlannedDay day) {
        return fitting(day).size() < (day.pairing() == null ? 1 : 2);
    }

    private Optional<SampleFact.MakeUp> makeUp(Standing one) {
        return Optional.ofNullable(one.first().makeUp()).filter(makeUp -> !makeUp.recordedAt().isAfter(asOf));
    }

    private Optional<PlannedDay> on(LocalDate date) {
        return planned.stream().filter(day -> day.date().equals(date)).findAny();
    }

    private LocalDate date(Standing one) {
        return LocalDate.ofInstant(one.first().collectedAt(), zone);
    }

    private static boolean fits(PlannedDay day, Standing one) {
        return one.state() == State.POSITIVE || one.state() != State.INVALID && day.takes(one.decisive().specimen());
    }

    private List<Standing> fitting(PlannedDay day) {
        return answers.get(day).stream().filter(one -> fits(day, one)).toList();
    }

    private DayState state(PlannedDay day) {
        List<Standing> fitting = fitting(day);
        Optional<Standing> chosen = fitting.stream().min(Comparator.comparing(TestPlan::weight).thenComparing(one -> one.since() == null ? asOf : one.since()));
        if (chosen.isEmpty()) {
            LocalDate due = due(day);
            return new DayState(day, due == null ? DayState.State.MISSED : DayState.State.TO_COME, due, null, List.of(), Set.of());
        }
        Standing one = chosen.get();
        claimed.add(one.id());
        boolean met = one.state() == State.NEGATIVE;
        boolean again = one.state() == State.RETEST_NEEDED || one.state() == State.RECALL_PENDING;
        return new DayState(day, met ? DayState.State.MET : DayState.State.valueOf(one.state().name()), again ? today : null,
                met ? one.since() : null, fitting.stream().map(Standing::id).toList(), met ? one.notes() : Set.of());
    }

    /** A positive goes before all, then what meets the day, then what may come to meet it. */
    private static int weight(Standing one) {
        return switch (one.state()) {
            case POSITIVE -> 0;
            case NEGATIVE -> 1;
            case PENDING -> 2;
            case RETEST_NEEDED -> 3;
            case RECALL_PENDING -> 4;
            case INVALID -> 5;
        };
    }

    private PairState pair(PlannedDay day) {
        List<Standing> fitting = fitting(day);
        PairState pair = PairRule.judge(day, fitting, due(day));
        if (pair.state() == PairState.State.PENDING) {
            fitting.stream().filter(one -> one.state() == State.PENDING).forEach(one -> claimed.add(one.id()));
        }
        return pair;
    }

    /** When a sample can still be taken for that day; {@code null} when its time has passed. */
    private LocalDate due(PlannedDay day) {
        if (!today.isAfter(day.lastDate())) {
            return day.date().isAfter(today) ? day.date() : today;
        }
        return sampled.makeUps().stream().filter(plan -> plan.plannedDate().equals(day.date()) && plan.stands(asOf) && !plan.on().isBefore(today))
                .map(Sampled.PlannedMakeUp::on).min(Comparator.naturalOrder()).orElse(null);
    }
}
