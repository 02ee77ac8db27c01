package org.lazaret.manual;

/** Where a thermometer was held. The fever line is that of the axilla (R7). */
public enum Method { AXILLA, EAR, FOREHEAD, MOUTH }
