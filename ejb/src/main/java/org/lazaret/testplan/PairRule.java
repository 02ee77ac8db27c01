package org.lazaret.testplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.testplan.PlanRules.Pairing;
import org.lazaret.testplan.Standing.State;

/** Two samples before release, from two laboratories and with two reagents at once (R1); any two of them that fit will do. */
final class PairRule {

    private record Two(Standing one, Standing other) {

        private boolean differ(String first, String second) {
            return first != null && second != null && !first.equals(second);
        }

        boolean twoLaboratories(Pairing pairing) {
            return !pairing.twoLaboratories() || differ(one.result().laboratory(), other.result().laboratory());
        }

        boolean twoReagents(Pairing pairing) {
            return !pairing.twoReagents() || differ(one.result().reagent(), other.result().reagent());
        }

        boolean fits(Pairing pairing) {
            return twoLaboratories(pairing) && twoReagents(pairing);
        }

        Instant since() {
            return one.since().isBefore(other.since()) ? other.since() : one.since();
        }

        Set<Note> notes() {
            EnumSet<Note> all = EnumSet.noneOf(Note.class);
            all.addAll(one.notes());
            all.addAll(other.notes());
            return all;
        }
    }

    private PairRule() {
    }

    /** @param due when another sample could be taken; {@code null} when the day has passed */
    static PairState judge(PlannedDay day, List<Standing> samples, LocalDate due) {
        List<UUID> evidence = samples.stream().map(Standing::id).toList();
        List<Two> pairs = pairs(samples.stream().filter(one -> one.state() == State.NEGATIVE).toList());
        Two fit = pairs.stream().filter(two -> two.fits(day.pairing())).min(Comparator.comparing(Two::since)).orElse(null);
        if (samples.stream().anyMatch(one -> one.state() == State.POSITIVE)) {
            return new PairState(day, PairState.State.POSITIVE, false, false, null, null, evidence, Set.of());
        }
        if (fit != null) {
            return new PairState(day, PairState.State.MET, false, false, null, fit.since(), evidence, fit.notes());
        }
        if (samples.size() < 2) {
            return new PairState(day, due == null ? PairState.State.MISSED : PairState.State.TO_COME, false, false, due, null, evidence, Set.of());
        }
        if (samples.stream().anyMatch(one -> one.state().isOpen())) {
            return new PairState(day, PairState.State.PENDING, false, false, null, null, evidence, Set.of());
        }
        boolean laboratories = pairs.stream().anyMatch(two -> two.twoLaboratories(day.pairing()));
        boolean reagents = pairs.stream().anyMatch(two -> two.twoReagents(day.pairing()));
        boolean neitherAlone = laboratories && reagents;
        return new PairState(day, PairState.State.ALIKE, !laboratories || neitherAlone, !reagents || neitherAlone, due, null, evidence, Set.of());
    }

    private static List<Two> pairs(List<Standing> negatives) {
        List<Two> pairs = new ArrayList<>();
        for (int i = 0; i < negatives.size(); i++) {
            for (int j = i + 1; j < negatives.size(); j++) {
                pairs.add(new Two(negatives.get(i), negatives.get(j)));
            }
        }
        return pairs;
    }
}
