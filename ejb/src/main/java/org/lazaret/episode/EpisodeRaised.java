package org.lazaret.episode;

/**
 * CDI event: an episode became known, perhaps after it was over. Fired once for each, inside the transaction, while the
 * site's readings are locked.
 */
public record EpisodeRaised(EpisodeRow episode) {
}
