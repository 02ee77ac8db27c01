package org.lazaret.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lazaret.patch.Worn;
import org.lazaret.reading.WearIndex.Wears;
import org.lazaret.watch.Sample;

/** A delivery sorted into readings of somebody, and what has to be set aside. */
final class Sorting {
    /** @param index in the delivery */
    record Doubtful(int index, Said said, Doubt doubt) {
    }

    private final List<Sample> samples = new ArrayList<>();
    private final List<Integer> indexes = new ArrayList<>();
    private final List<Doubtful> doubtful = new ArrayList<>();

    private Sorting() {
    }

    static Sorting of(List<Said> readings, DoubtRule rule, Wears wears) {
        Sorting sorting = new Sorting();
        for (int i = 0; i < readings.size(); i++) {
            sorting.sort(i, readings.get(i), rule, wears);
        }
        return sorting;
    }

    private void sort(int index, Said said, DoubtRule rule, Wears wears) {
        Optional<Doubt> doubt = rule.ofItself(said);
        if (doubt.isPresent()) {
            doubtful.add(new Doubtful(index, said, doubt.get()));
            return;
        }
        List<Worn> ofPatch = wears.byCode().get(said.code());
        Optional<Worn> worn = DoubtRule.worn(ofPatch, said.at());
        if (worn.isEmpty()) {
            doubtful.add(new Doubtful(index, said, ofPatch == null ? Doubt.UNKNOWN_PATCH : Doubt.NOT_WORN));
            return;
        }
        samples.add(new Sample(said.at(), said.centi(), said.air(), said.battery(), worn.get().number()));
        indexes.add(index);
    }

    /** Codes that nobody ever wore: such a patch may still be in the stock. */
    Set<String> unknownCodes() {
        return doubtful.stream().filter(d -> d.doubt() == Doubt.UNKNOWN_PATCH).map(d -> d.said().code())
                .collect(Collectors.toSet());
    }

    /** Says of those codes that they are in the stock, and not worn. */
    void known(Set<String> codes) {
        doubtful.replaceAll(d -> d.doubt() == Doubt.UNKNOWN_PATCH && codes.contains(d.said().code())
                ? new Doubtful(d.index(), d.said(), Doubt.NOT_WORN) : d);
    }

    List<Sample> samples() {
        return samples;
    }

    /** Where in the delivery the sample stood. */
    int indexOf(int sample) {
        return indexes.get(sample);
    }

    List<Doubtful> doubtful() {
        return doubtful;
    }
}
