package org.lazaret.label;

/** Sheets of self-adhesive labels on A4, by the measures printed on their boxes; all lengths in millimetres. */
public enum LabelSheet {
    /** 24 of 70 × 37. */
    A4_24(3, 8, 70, 37, 0, 0.5, 0),
    /** 65 of 38.1 × 21.2. */
    A4_65(5, 13, 38.1, 21.2, 4.75, 10.7, 2.5);

    static final double PAGE_HEIGHT = 297;

    private final int columns;
    private final int rows;
    private final double width;
    private final double height;
    private final double left;
    private final double top;
    private final double gap;

    LabelSheet(int columns, int rows, double width, double height, double left, double top, double gap) {
        this.columns = columns;
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.left = left;
        this.top = top;
        this.gap = gap;
    }

    /** How many a sheet has. */
    public int count() {
        return columns * rows;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Left edge of a place, counted from 0 in reading order, from the left edge of the page. */
    double x(int place) {
        return left + place % columns * (width + gap);
    }

    /** Lower edge of a place, from the lower edge of the page. */
    double y(int place) {
        return PAGE_HEIGHT - top - (place / columns + 1) * height;
    }
}
