package org.lazaret.print;

/** Paper is measured in millimetres, PDF in points. */
public final class Millimetres {
    private static final double POINTS_EACH = 72 / 25.4;

    private Millimetres() {
    }

    public static float points(double millimetres) {
        return (float) (millimetres * POINTS_EACH);
    }
}
