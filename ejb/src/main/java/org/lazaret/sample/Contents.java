package org.lazaret.sample;

/** What a tube is for; the two are never mixed. */
public enum Contents { PEOPLE, SURROUNDINGS }
