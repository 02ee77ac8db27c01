package org.lazaret.drafting;

import org.lazaret.drafting.DraftStep.Kind;

/** How a draft stands, and what can be done with it from there. */
public enum DraftState {
    /** It is being written. */
    WRITTEN,
    /** It waits for somebody who has not written it. */
    IN_REVIEW,
    /** It may be activated. */
    APPROVED,
    /** It has become a version. */
    ACTIVATED,
    DROPPED;

    static DraftState after(Kind last) {
        return switch (last) {
            case BEGUN, CHANGED, SENT_BACK -> WRITTEN;
            case SUBMITTED -> IN_REVIEW;
            case APPROVED -> APPROVED;
            case ACTIVATED -> ACTIVATED;
            case DROPPED -> DROPPED;
        };
    }

    boolean allows(Kind step) {
        return switch (step) {
            case BEGUN -> false;
            case CHANGED, SUBMITTED -> this == WRITTEN;
            case APPROVED -> this == IN_REVIEW;
            case SENT_BACK -> this == IN_REVIEW || this == APPROVED;
            case ACTIVATED -> this == APPROVED;
            case DROPPED -> this == WRITTEN || this == IN_REVIEW || this == APPROVED;
        };
    }
}
