package org.lazaret.episode;

/** How an episode is seen by all that is known now. */
public enum Verdict {
    /** It was so, or is. */
    VALID,
    /** Somebody looked with a second method, and it was not so. */
    REFUTED,
    /** What arrived late showed that it never was: a silence that a buffer filled. */
    UNFOUNDED,
    /** What arrived late showed that it and another were one. */
    MERGED
}
