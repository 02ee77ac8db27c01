package org.lazaret.curve;

/**
 * A time without a temperature of the body, half-open, whole seconds since 1970 UTC.
 *
 * @param why what is known of the reason
 */
public record Blank(Why why, long from, long to) {

    public enum Why {
        /** No patch was on. */
        NOT_WORN,
        /** The patch was on and heard of, but beside the skin or at fault. */
        OFF_BODY,
        /** The patch was on and nothing came from it. */
        SILENT
    }
}
