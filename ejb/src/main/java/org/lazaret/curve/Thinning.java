package org.lazaret.curve;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out points so that the line looks the same: largest triangle three buckets (Steinarsson, "Downsampling time
 * series for visual representation", 2013). The first, the last and the highest are always kept: a fever's peak is never
 * thinned away.
 */
final class Thinning {
    private static final int LEAST = 3;

    private Thinning() {
    }

    /**
     * @param points in order of time
     * @param most   how many may be left, at least 3
     */
    static List<Point> to(int most, List<Point> points) {
        int size = points.size();
        int wanted = Math.max(LEAST, most);
        if (size <= wanted) {
            return points;
        }
        int highest = highest(points);
        double width = (size - 2.0) / (wanted - 2);
        List<Point> kept = new ArrayList<>(wanted);
        Point before = points.get(0);
        kept.add(before);
        for (int bucket = 0; bucket < wanted - 2; bucket++) {
            int from = 1 + (int) (bucket * width);
            int to = 1 + (int) ((bucket + 1) * width);
            before = highest >= from && highest < to ? points.get(highest)
                    : farthest(points, before, from, to, Math.min(size, 1 + (int) ((bucket + 2) * width)));
            kept.add(before);
        }
        kept.add(points.get(size - 1));
        return kept;
    }

    private static int highest(List<Point> points) {
        int highest = 0;
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).centi() > points.get(highest).centi()) {
                highest = i;
            }
        }
        return highest;
    }

    /** The point of a bucket that spans the largest triangle with the one kept before it and the middle of the next bucket. */
    private static Point farthest(List<Point> points, Point before, int from, int to, int nextTo) {
        double middleAt = 0;
        double middleCenti = 0;
        int last = Math.max(nextTo, to + 1);
        for (int i = to; i < last; i++) {
            middleAt += points.get(i).at();
            middleCenti += points.get(i).centi();
        }
        double run = middleAt / (last - to) - before.at();
        double rise = middleCenti / (last - to) - before.centi();
        Point farthest = points.get(from);
        double largest = -1;
        for (int i = from; i < to; i++) {
            Point point = points.get(i);
            double area = Math.abs(run * (point.centi() - before.centi()) - (point.at() - before.at()) * rise);
            if (area > largest) {
                largest = area;
                farthest = point;
            }
        }
        return farthest;
    }
}
