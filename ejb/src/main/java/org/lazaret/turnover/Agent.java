package org.lazaret.turnover;

/** What a room is disinfected with; strengths are compared as milligrams of the agent per litre. */
public enum Agent { CHLORINE, CHLORINE_DIOXIDE, PERACETIC_ACID, HYDROGEN_PEROXIDE }
