package org.lazaret.care;

/** What a health note is about. */
public enum HealthNoteKind {
    CHRONIC_DISEASE,
    MEDICATION,
    ALLERGY
}
