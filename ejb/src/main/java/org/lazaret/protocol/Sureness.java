package org.lazaret.protocol;

/** How sure we are of a rule. */
public enum Sureness {
    /** Text or official report of the national document. */
    A,
    /** Local notice, or the rule of a single site. */
    B,
    /** General knowledge. */
    C
}
