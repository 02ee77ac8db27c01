package org.lazaret.access;

/**
 * What a request still owes when a service has been called: to have asked for the place, and to have left a trace in
 * the audit. The door looks at it before anything is committed, so that a forgotten question is an error and not a hole.
 */
public final class Owed {
    private boolean asked;
    private int traces;

    void asked() {
        asked = true;
    }

    /** Called by the audit for each row written on behalf of the caller. */
    public void traced(int rows) {
        traces += rows;
    }

    public boolean hasAsked() {
        return asked;
    }

    public boolean hasTraced() {
        return traces > 0;
    }

    /** The command starts anew after a deadlock: what was done before is rolled back. */
    public void startOver() {
        asked = false;
        traces = 0;
    }
}
