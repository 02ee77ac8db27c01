package org.lazaret.certificate;

import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.hindsight.ReviewBook.Known;
import org.lazaret.release.StayRelease;
import org.lazaret.stay.Stay;

/**
 * How the release of a stay is proved.
 *
 * @param release     that stands; {@code null} without one
 * @param said        what a certificate would say now; {@code null} where there is nothing to say
 * @param doubt       what speaks against the release by now; {@code null} for nothing
 * @param certificate the last edition; {@code null} before the first
 */
public record Proof(Stay stay, StayRelease release, Said said, Known doubt, Certificate certificate) {

    public enum State {
        /** The release stands and nothing speaks against it: a certificate may be issued. */
        NONE_YET,
        STANDS,
        /** It stands and says of the holder what is on record no more; a person decides on a new edition. */
        CORRECTED_SINCE,
        /** It was revoked and the release stands; a person decides on a new edition. */
        REVOKED,
        IN_DOUBT,
        TO_HOSPITAL,
        /** No decided release that stands. */
        NO_RELEASE
    }

    public State state() {
        if (release == null) {
            return State.NO_RELEASE;
        }
        if (release.leadsTo() == LeadsTo.HOSPITAL) {
            return State.TO_HOSPITAL;
        }
        if (doubt != null) {
            return State.IN_DOUBT;
        }
        if (certificate == null) {
            return State.NONE_YET;
        }
        if (certificate.revokedAt() != null) {
            return State.REVOKED;
        }
        return certificate.said().agreesWith(said) ? State.STANDS : State.CORRECTED_SINCE;
    }

    /** With the certificate that was issued just now. */
    Proof by(Certificate issued) {
        return new Proof(stay, release, said, doubt, issued);
    }
}
