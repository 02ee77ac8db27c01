package org.lazaret.room;

/** What a room still carries from whoever was in it; lost only by becoming clean. */
public enum Soil {
    NONE,
    /** Somebody was here who was never found positive. */
    ORDINARY,
    /** A positive stayed here, or the room itself was sampled positive: the environmental sample may not be skipped. */
    POSITIVE
}
