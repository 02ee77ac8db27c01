package org.lazaret.reading;

import java.util.List;

/**
 * What became of a delivery; it is answered after the commit, so what it counts is kept.
 *
 * @param accepted    new readings
 * @param repeated    that were there already, set aside ones included
 * @param conflicting new readings at a time for which the patch had said another value
 * @param quarantined set aside, newly
 * @param remarks     on each reading that was not simply accepted, in the order of the delivery
 */
public record Receipt(int accepted, int repeated, int conflicting, int quarantined, List<Remark> remarks) {

    /** What became of a reading. */
    public enum Outcome { REPEATED, CONFLICTING, QUARANTINED }

    /**
     * @param index in the delivery, from 0
     * @param doubt why it was set aside; {@code null} where it was not
     */
    public record Remark(int index, Outcome outcome, Doubt doubt) {
    }
}
