package org.lazaret.turnover;

/** What the laboratory found; weak and invalid decide nothing and ask for another sample. */
public enum SampleResult {
    NEGATIVE, POSITIVE, WEAK, INVALID;

    public boolean decides() {
        return this == NEGATIVE || this == POSITIVE;
    }
}
