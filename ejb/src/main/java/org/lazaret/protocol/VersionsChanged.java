package org.lazaret.protocol;

/** A version was added or changed; whoever writes one fires this in the same transaction. */
public record VersionsChanged() {
}
