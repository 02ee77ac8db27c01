package org.lazaret.episode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.watch.Episode;

/**
 * What all that is known now says of one person, laid upon what was said before: which episode is which, which are new,
 * which are one, which never were. An episode that was told of is never told of again under another name.
 */
final class Reconciliation {
    final Map<EpisodeRow, Episode> same = new LinkedHashMap<>();
    final Map<EpisodeRow, EpisodeRow> merged = new LinkedHashMap<>();
    final List<Episode> fresh = new ArrayList<>();
    final List<EpisodeRow> unfounded = new ArrayList<>();

    /**
     * @param known of the person, in whatever verdict
     * @param now   what the readings say
     */
    static Reconciliation of(List<EpisodeRow> known, List<Episode> now) {
        Reconciliation result = new Reconciliation();
        List<EpisodeRow> standing = new ArrayList<>(known.stream().filter(Reconciliation::stands).toList());
        List<EpisodeRow> fallen = new ArrayList<>(known.stream().filter(row -> !stands(row)).toList());
        List<Episode> episodes = now.stream().sorted(Comparator.comparingLong(Episode::onset)).toList();
        for (Episode episode : episodes) {
            Optional<EpisodeRow> row = take(standing, episode).or(() -> takeSame(fallen, episode));
            row.ifPresentOrElse(found -> result.same.put(found, episode), () -> result.fresh.add(episode));
        }
        for (EpisodeRow left : standing) {
            Optional<EpisodeRow> whole = result.same.entrySet().stream().filter(e -> left.touches(e.getValue()))
                    .map(Map.Entry::getKey).findFirst();
            whole.ifPresentOrElse(row -> result.merged.put(left, row), () -> result.unfounded.add(left));
        }
        return result;
    }

    private static boolean stands(EpisodeRow row) {
        return row.verdict() == Verdict.VALID || row.verdict() == Verdict.REFUTED;
    }

    /** The one that began first where one stretch now covers several. */
    private static Optional<EpisodeRow> take(List<EpisodeRow> rows, Episode episode) {
        Optional<EpisodeRow> found = rows.stream().filter(row -> row.touches(episode)).min(Comparator.comparing(EpisodeRow::onset));
        found.ifPresent(rows::remove);
        return found;
    }

    private static Optional<EpisodeRow> takeSame(List<EpisodeRow> rows, Episode episode) {
        Optional<EpisodeRow> found = rows.stream().filter(row -> row.kind() == episode.kind()
                && row.onset().getEpochSecond() == episode.onset()).findFirst();
        found.ifPresent(rows::remove);
        return found;
    }
}
