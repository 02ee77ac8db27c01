package org.lazaret.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lazaret.watch.Sample;

class PackingTest {
    private static final int DAY = 18_848;
    private static final long MIDNIGHT = (long) DAY * Series.DAY_SECONDS;

    @Property(tries = 500)
    void a_series_gives_back_what_was_packed(@ForAll("samplesOfADay") List<Sample> samples) {
        List<Sample> once = Samples.once(samples);
        List<Sample> unpacked = new ArrayList<>();
        Series.unpack(DAY, 7, Series.pack(DAY, once), unpacked::add);
        assertEquals(once, unpacked);
    }

    @Property(tries = 500)
    void a_frame_gives_back_what_was_packed_of_the_wears_that_are_wanted(@ForAll("samplesOfAnHour") List<Sample> samples) {
        List<Sample> once = Samples.once(samples);
        TreeMap<Integer, List<Sample>> byWear = once.stream()
                .collect(Collectors.groupingBy(Sample::wear, TreeMap::new, Collectors.toList()));
        List<Sample> unpacked = new ArrayList<>();
        Frame.unpack(DAY * 24, Frame.pack(DAY * 24, byWear), wear -> wear != 2, unpacked::add);
        assertEquals(byWear.values().stream().flatMap(List::stream).filter(s -> s.wear() != 2).toList(), unpacked);
    }

    @Property(tries = 500)
    void the_same_reading_is_kept_once_whatever_the_order(@ForAll("samplesOfADay") List<Sample> samples, @ForAll long seed) {
        List<Sample> again = new ArrayList<>(samples);
        again.addAll(samples);
        Collections.shuffle(again, new Random(seed));
        assertEquals(Samples.once(samples), Samples.once(again));
    }

    @Property(tries = 300)
    void the_newest_of_every_wear_survive_packing(@ForAll("samplesOfAnHour") List<Sample> samples) {
        Vitals vitals = Vitals.none();
        samples.forEach(vitals::add);
        Vitals unpacked = Vitals.unpack(vitals.pack());
        assertEquals(Set.copyOf(vitals.all()), Set.copyOf(unpacked.all()));
    }

    @Test
    void a_reading_a_minute_takes_little_more_than_two_bytes_in_a_series() {
        Random random = new Random(1);
        List<Sample> day = new ArrayList<>();
        for (int minute = 0; minute < 1440; minute++) {
            day.add(new Sample(MIDNIGHT + minute * 60L + random.nextInt(3), 3650 + (int) Math.round(random.nextGaussian() * 8),
                    Sample.NONE, Sample.NONE, 7));
        }
        double bytes = Series.pack(DAY, day).length / 1440.0;
        assertTrue(bytes < 2.3, () -> bytes + " bytes a reading");
    }

    @Test
    void a_wear_silent_for_a_week_is_left_out_and_its_time_remembered() {
        Vitals vitals = Vitals.none();
        vitals.add(new Sample(MIDNIGHT, 3650, Sample.NONE, Sample.NONE, 1));
        vitals.add(new Sample(MIDNIGHT + 8L * Series.DAY_SECONDS, 3660, Sample.NONE, 80, 2));
        Vitals later = Vitals.unpack(vitals.pack());
        assertTrue(later.of(1).isEmpty());
        assertEquals(MIDNIGHT, later.newSince(1));
        assertEquals(80, later.of(2).orElseThrow().battery());
    }

    @Test
    void bytes_of_a_later_version_are_refused() {
        byte[] bytes = Series.pack(DAY, List.of(new Sample(MIDNIGHT, 3650, Sample.NONE, Sample.NONE, 1)));
        bytes[0] = 9;
        assertThrows(IllegalStateException.class, () -> Series.unpack(DAY, 1, bytes, sample -> { }));
    }

    @Provide
    Arbitrary<List<Sample>> samplesOfADay() {
        return sample(Series.DAY_SECONDS, Arbitraries.just(7)).list().ofMaxSize(200);
    }

    @Provide
    Arbitrary<List<Sample>> samplesOfAnHour() {
        return sample(Frame.HOUR_SECONDS, Arbitraries.integers().between(1, 4)).list().ofMaxSize(200);
    }

    private static Arbitrary<Sample> sample(int seconds, Arbitrary<Integer> wears) {
        return Combinators.combine(Arbitraries.longs().between(0, seconds - 1L), Arbitraries.integers().between(0, 6000),
                Arbitraries.oneOf(Arbitraries.just(Sample.NONE), Arbitraries.integers().between(0, 6000)),
                Arbitraries.oneOf(Arbitraries.just(Sample.NONE), Arbitraries.integers().between(0, 100)), wears)
                .as((second, centi, air, battery, wear) -> new Sample(MIDNIGHT + second, centi, air, battery, wear));
    }
}
