package org.lazaret.allotment;

/** Felt by whoever started the search, now and then while it goes on; what it throws ends the search and comes through. */
@FunctionalInterface
public interface Pulse {
    Pulse NONE = () -> { };

    void beat();
}
