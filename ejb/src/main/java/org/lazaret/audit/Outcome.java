package org.lazaret.audit;

/** What became of what was asked. */
public enum Outcome {
    /** Something was changed. */
    WRITTEN,
    /** Something that must be on record was read: a person's page, an unmasking, a search hit, a print, an export. */
    READ,
    /** The caller was not let in, or not let do it. */
    REFUSED
}
