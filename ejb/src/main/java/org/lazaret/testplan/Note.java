package org.lazaret.testplan;

/** How a planned day was met, where it was not simply by a sample of that day. */
public enum Note {
    MADE_UP, GRACE, RETESTED, RECALLED
}
