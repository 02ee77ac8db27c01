package org.lazaret.protocol;

/** Why somebody is isolated; it decides how long, which tests, and whom they may live beside. */
public enum RiskClass {
    CLOSE_CONTACT,
    SECONDARY_CONTACT,
    ARRIVAL,
    YELLOW_CODE,
    RED_CODE,
    DISCHARGED,
    OTHER
}
