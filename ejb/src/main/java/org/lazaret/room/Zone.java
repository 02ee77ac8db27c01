package org.lazaret.room;

/** How dirty a part of a site is by its use (R11). */
public enum Zone { CLEAN, BUFFER, CONTAMINATED }
