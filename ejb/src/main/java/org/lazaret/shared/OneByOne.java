package org.lazaret.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * The work of a timer on several things, each in a transaction of its own: what fails with one of them does not keep the
 * others waiting, and is tried again at the next turn.
 */
public final class OneByOne {
    private static final Logger LOG = System.getLogger(OneByOne.class.getName());

    private OneByOne() {
    }

    /** What only met others at work on the same rows is passed over in silence; every other failure is logged. */
    public static <T> void each(Collection<T> things, Consumer<T> work) {
        for (T thing : things) {
            try {
                work.accept(thing);
            } catch (RuntimeException failure) {
                if (!Contention.passes(failure)) {
                    LOG.log(Level.ERROR, () -> "left for the next turn: " + thing, failure);
                }
            }
        }
    }
}
