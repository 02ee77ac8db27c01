package org.lazaret.shared;

/** Somebody else changed the row since the caller read it. */
public final class StaleVersion extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param current what stands now, as the caller may see it; {@code null} where it is too large to show */
    public StaleVersion(long yours, long now, Object current) {
        super("stale-version", 412, "yours", yours, "now", now, "current", current);
    }

    /** Refuses unless the version the caller edited is the one that stands. */
    public static void require(long yours, long now, Object current) {
        if (yours != now) {
            throw new StaleVersion(yours, now, current);
        }
    }
}
