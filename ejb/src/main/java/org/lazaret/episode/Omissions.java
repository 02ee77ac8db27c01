package org.lazaret.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;

/**
 * Keeps what other features find that nobody did, told once and kept right whatever becomes known late. Whoever calls holds
 * the lock of the site's readings.
 */
@ApplicationScoped
public class Omissions {
    private EpisodeBook episodes;

    protected Omissions() {
    }

    @Inject
    public Omissions(EpisodeBook episodes) {
        this.episodes = episodes;
    }

    /** What goes on since before a moment, by person, with all that began since then. */
    public Map<UUID, List<EpisodeRow>> known(UUID site, Kind kind, Instant since) {
        Long open = episodes.missedSince(site, kind, null);
        return episodes.missed(site, kind, null, open == null ? since.getEpochSecond() : Math.min(open, since.getEpochSecond()));
    }

    /** Something that is over as it becomes known, as an alert about it is not. Asked twice it is told twice. */
    public void happened(UUID site, UUID person, Episode once) {
        settle(site, Map.of(), Map.of(person, List.of(once)));
    }

    /** @param known as {@link #known} gave it; {@code found} by person, all that is known now of the same time */
    public void settle(UUID site, Map<UUID, List<EpisodeRow>> known, Map<UUID, List<Episode>> found) {
        EpisodeSheet sheet = episodes.sheet(site);
        Stream.concat(found.keySet().stream(), known.keySet().stream()).distinct()
                .forEach(one -> sheet.settle(one, known.getOrDefault(one, List.of()), found.getOrDefault(one, List.of())));
        episodes.keep(sheet);
    }
}
