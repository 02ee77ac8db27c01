package org.lazaret.hindsight;

import org.lazaret.access.Caller;

/** CDI event: something came to be known that would have held a release. Fired in the transaction, under the lock of the person. */
public record ReleaseDoubted(ReleaseReview review, Caller caller) {
}
