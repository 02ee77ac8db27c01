package org.lazaret.job;

import java.util.UUID;

/** A job waits to be run; heard by the runners after the commit. */
public record JobQueued(UUID job) {
}
