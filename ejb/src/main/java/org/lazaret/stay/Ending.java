package org.lazaret.stay;

/** How a stay ends; departure is the physical act after it (invariant 4). */
public enum Ending {
    /** By a decision on the rules of the order; by hand only where somebody stays without an order. */
    RELEASED,
    TRANSFERRED,
    DIED,
    ABSCONDED,
    /** Before the person came. */
    CANCELLED
}
