package org.lazaret.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fever rule as it is written, looked up in the whole list at every reading, with nothing remembered in between. */
final class SlowFever {
    private record Told(long at, int centi, int wear, boolean looked) {
    }

    private final List<Told> all;
    private final List<Episode> found = new ArrayList<>();
    /** Nothing up to this place in the list counts for what comes. */
    private int forgotten = -1;
    private int forgottenByHand = -1;
    private long quietUntil = Long.MIN_VALUE;
    private Episode open;

    private SlowFever(List<Told> all) {
        this.all = all;
    }

    static List<Episode> of(Timeline timeline) {
        QualityRule rule = new QualityRule(Person.RULES.onBody());
        Stream<Told> patch = timeline.wears().stream().flatMap(wear -> {
            Recent recent = new Recent();
            List<Sample> worn = timeline.samples().stream().filter(s -> s.wear() == wear.number()).toList();
            Set<Sample> body = worn.stream().filter(s -> rule.judge(s, wear.from(), recent) == Quality.ON_BODY).collect(Collectors.toSet());
            return worn.stream().filter(body::contains).map(s -> new Told(s.at(), s.centi(), s.wear(), false));
        });
        Stream<Told> hand = timeline.manuals().stream().map(m -> new Told(m.at(), m.centi(), 0, false));
        Stream<Told> looks = timeline.refutations().stream().filter(r -> r.kind() == Kind.FEVER).map(r -> new Told(r.at(), 0, 0, true));
        SlowFever slow = new SlowFever(Stream.of(patch, hand, looks).flatMap(s -> s).sorted(Comparator.comparingLong(Told::at)).toList());
        for (int i = 0; i < slow.all.size(); i++) {
            slow.tell(i);
        }
        return slow.open == null ? slow.found : Stream.concat(slow.found.stream(), Stream.of(slow.open)).toList();
    }

    private void tell(int i) {
        Told now = all.get(i);
        if (now.looked) {
            if (open != null) {
                found.add(new Episode(Kind.FEVER, open.onset(), open.raised(), now.at, open.peak(), open.wear(), true));
            }
            quietUntil = now.at + Person.RULES.quiet();
            forget(i);
        } else if (open != null) {
            open = new Episode(Kind.FEVER, open.onset(), open.raised(), Episode.OPEN, Math.max(open.peak(), now.centi), open.wear(), false);
            if (cleared(i, forgotten)) {
                found.add(new Episode(Kind.FEVER, open.onset(), open.raised(), now.at, open.peak(), open.wear(), false));
                forget(i);
            }
        } else {
            raise(i, now);
        }
    }

    private void forget(int i) {
        open = null;
        forgotten = i;
        forgottenByHand = i;
    }

    private void raise(int i, Told now) {
        List<Integer> hand = back(i, 86_401, forgottenByHand, true);
        if (!hand.isEmpty() && cleared(i, oldest(hand) - 1)) {
            forgottenByHand = i;
            hand = List.of();
        }
        List<Integer> run = now.wear == 0 ? hand : back(i, 7200, forgotten, false);
        if (run.isEmpty() || now.centi < 3730 || now.wear != 0 && now.at < quietUntil) {
            return;
        }
        long onset = all.get(oldest(run)).at;
        if (now.centi >= 3850 || now.at - onset >= 600) {
            int peak = run.stream().mapToInt(k -> all.get(k).centi).max().orElseThrow();
            forget(i);
            open = new Episode(Kind.FEVER, onset, now.at, Episode.OPEN, peak, now.wear, false);
        }
    }

    private static int oldest(List<Integer> run) {
        return run.get(run.size() - 1);
    }

    /** Places of the readings of one source at or above the line in a row, the newest first, back from the i-th. */
    private List<Integer> back(int i, int gap, int since, boolean byHand) {
        List<Integer> run = new ArrayList<>();
        for (int k = i; k > since; k--) {
            Told told = all.get(k);
            if (told.looked || (told.wear == 0) != byHand) {
                continue;
            }
            if (told.centi < 3730 || !run.isEmpty() && all.get(oldest(run)).at - told.at >= gap) {
                break;
            }
            run.add(k);
        }
        return run;
    }

    private boolean cleared(int i, int since) {
        long later = all.get(i).at;
        for (int k = i; k > since; k--) {
            Told told = all.get(k);
            if (told.centi >= 3700 || later - told.at >= 7200) {
                return false;
            }
            later = told.at;
            if (all.get(i).at - told.at >= 3600) {
                return true;
            }
        }
        return false;
    }
}
