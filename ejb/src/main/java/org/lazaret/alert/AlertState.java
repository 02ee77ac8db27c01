package org.lazaret.alert;

/** How an alert stands. A refuted one is closed by the check that refuted it. */
public enum AlertState {
    /** Nobody has taken it. */
    RAISED,
    /** Somebody looks after it, by name. */
    ACKNOWLEDGED,
    /** A second method said that it is so. */
    CONFIRMED,
    CLOSED
}
