package org.lazaret.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThinningTest {

    @Property(tries = 300)
    void what_is_left_was_there_in_order_with_its_ends_and_its_peak(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3_000) int size,
            @ForAll @IntRange(min = 1, max = 400) int most) {
        List<Point> points = points(seed, size);
        List<Point> left = Thinning.to(most, points);
        assertEquals(Math.min(size, Math.max(3, most)), left.size());
        assertEquals(left, points.stream().filter(left::contains).toList());
        assertEquals(points.get(0), left.get(0));
        assertEquals(points.get(size - 1), left.get(left.size() - 1));
        assertEquals(highest(points), highest(left));
    }

    @Test
    void few_points_are_left_alone() {
        List<Point> points = points(1, 20);
        assertSame(points, Thinning.to(20, points));
    }

    @Test
    void a_minute_of_fever_stays_visible_among_two_weeks() {
        List<Point> points = new ArrayList<>(IntStream.range(0, 20_160).mapToObj(i -> new Point(60L * i, 3650)).toList());
        points.set(7_001, new Point(60L * 7_001, 3790));
        points.set(15_003, new Point(60L * 15_003, 3860));
        List<Point> left = Thinning.to(500, points);
        assertTrue(left.contains(points.get(7_001)) && left.contains(points.get(15_003)));
    }

    private static int highest(List<Point> points) {
        return points.stream().max(Comparator.comparingInt(Point::centi)).orElseThrow().centi();
    }

    private static List<Point> points(long seed, int size) {
        Random random = new Random(seed);
        List<Point> points = new ArrayList<>();
        long at = 1_628_000_000;
        for (int i = 0; i < size; i++) {
            at += 1 + random.nextInt(120);
            points.add(new Point(at, 3400 + random.nextInt(900)));
        }
        return points;
    }
}
