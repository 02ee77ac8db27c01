package org.lazaret.job;

import java.util.UUID;

/**
 * CDI event: somebody who may fetches the file that a job made. Whoever made it may refuse, where it holds no more.
 *
 * @param site {@code null} for work that concerns no site
 */
public record JobFetched(UUID job, String kind, UUID site) {
}
