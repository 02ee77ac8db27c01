package org.lazaret.browser;

/** The two screens that every page is made for, in CSS pixels. */
public enum Screen {
    PHONE(360, 640, true), DESKTOP(1440, 900, false);

    final int width;
    final int height;
    final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }
}
