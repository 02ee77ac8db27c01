package org.lazaret.job;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A job as people see it.
 *
 * @param site             {@code null} for work that concerns no site
 * @param cancelling       somebody cancelled it and it has not stopped yet
 * @param percent          0–100, rounded down
 * @param done             steps done, of {@code total}; what these steps changed stays, also of a failed job
 * @param message          key of the sentence that says where it stands, or how it ended
 * @param facts            fill the sentence
 * @param file             name of what was brought; {@code null} where nothing was
 * @param remainingSeconds at the present pace; {@code null} before it can be told
 * @param result           document; {@code null} until it is done, and for kinds without
 */
public record JobView(UUID id, String kind, UUID site, String askedBy, JobState state, boolean cancelling, int percent,
        int done, int total, String message, Map<String, Object> facts, String file, Instant submittedAt, Instant startedAt,
        Instant endedAt, Long remainingSeconds, String result) {
}
