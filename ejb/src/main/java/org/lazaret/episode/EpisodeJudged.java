package org.lazaret.episode;

/** CDI event: an episode that was known is seen otherwise: it ended, was merged, refuted, or found to be unfounded. */
public record EpisodeJudged(EpisodeRow episode) {
}
