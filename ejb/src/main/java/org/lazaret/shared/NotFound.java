package org.lazaret.shared;

/** What does not exist, and what the caller may not see, look the same (invariant 13). */
public final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not-found", 404);
    }
}
