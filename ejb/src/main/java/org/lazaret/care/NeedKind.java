package org.lazaret.care;

/** Why somebody must not be left alone (R12). Only {@link #CHILD} follows from the birth date; the others are assessed. */
public enum NeedKind {
    /** Under the age of the protocol (14). Derived, never recorded. */
    CHILD,
    PREGNANT,
    SERIOUS_DISEASE,
    NOT_SELF_CARING
}
