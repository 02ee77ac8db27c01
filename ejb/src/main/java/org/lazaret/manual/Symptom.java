package org.lazaret.manual;

/** What somebody says they feel (R7). No row at all means that nobody asked; {@link #NONE} that they feel well. */
public enum Symptom {
    NONE,
    SORE_THROAT,
    COUGH,
    FATIGUE,
    DIARRHOEA,
    LOSS_OF_SMELL,
    RUNNY_NOSE,
    HEADACHE,
    MUSCLE_ACHE,
    SHORT_OF_BREATH,
    CHILLS,
    NAUSEA
}
