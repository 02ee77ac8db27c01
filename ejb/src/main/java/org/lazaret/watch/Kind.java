package org.lazaret.watch;

/** What may be noticed about a person; of each kind at most one episode is open at a time (invariant 8). */
public enum Kind {
    /** At or above the fever line, sustained, on two manual readings or at once (settled reading 8). */
    FEVER,
    /** Clearly above what is usual for this person at this hour, sustained. */
    RELATIVE_FEVER,
    /** The patch lies beside the skin: somebody looks after it (settled reading 9). */
    OFF_BODY,
    /** The patch will soon fall silent. */
    LOW_BATTERY,
    /** A patch is worn and nothing comes from it. */
    SILENCE,
    /** A morning or evening check that nobody made (R7); found by the round, not by the readings. */
    MISSED_CHECK,
    /** A planned test that nobody took (R1–R5); found by the plan, not by the readings. */
    OVERDUE_TEST,
    /** What became known after somebody was released speaks against it; found by the laboratory, not by the readings. */
    RELEASE_DOUBTED;

    /** Whether somebody was to do something and did not; no reading says so, and none refutes it. */
    public boolean isOmission() {
        return this == MISSED_CHECK || this == OVERDUE_TEST;
    }

    /** Whether readings tell of it, and a second method can confirm or refute it. */
    public boolean isMeasured() {
        return !isOmission() && !isMoment();
    }

    /** Whether it happens at one moment: it is over as soon as it is known, which nobody needs to be told and which settles nothing. */
    public boolean isMoment() {
        return this == RELEASE_DOUBTED;
    }

    public boolean isFever() {
        return this == FEVER || this == RELATIVE_FEVER;
    }

    /** Whether its alert waits for a person, although the episode is over. */
    public boolean outlivesItsEpisode() {
        return isFever() || isMoment();
    }

    /** The worse of two values: the higher temperature, the colder patch, the emptier battery. */
    int worse(int one, int other) {
        return this == OFF_BODY || this == LOW_BATTERY ? Math.min(one, other) : Math.max(one, other);
    }
}
