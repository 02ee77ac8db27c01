package org.lazaret.episode;

import java.util.List;
import java.util.UUID;

/**
 * CDI event: what one delivery, or one look, says of the episodes of a site, all at once. Fired inside the transaction, while
 * the site's readings are locked.
 *
 * @param raised became known, perhaps after they were over; each is told of here once and never again
 * @param judged were known and are seen otherwise: ended, merged, refuted, found to be unfounded, or going on after all
 */
public record EpisodesChanged(UUID site, List<EpisodeRow> raised, List<EpisodeRow> judged) {
    public EpisodesChanged {
        raised = List.copyOf(raised);
        judged = List.copyOf(judged);
    }
}
