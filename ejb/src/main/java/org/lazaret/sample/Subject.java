package org.lazaret.sample;

/** What a sample is of. */
public enum Subject {
    PERSON,
    /** The surfaces of a room (R4, R20). */
    ROOM,
    /** What somebody takes along when leaving (R4). */
    BELONGINGS;

    Contents contents() {
        return this == PERSON ? Contents.PEOPLE : Contents.SURROUNDINGS;
    }
}
