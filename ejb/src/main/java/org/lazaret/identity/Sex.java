package org.lazaret.identity;

/** As the document says. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
