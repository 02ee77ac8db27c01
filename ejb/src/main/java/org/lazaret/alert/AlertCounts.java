package org.lazaret.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.alert.AlertLists.Group;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.watch.Kind;

/** What is open at sites, in figures: one statement for many sites, for callers that have asked for access. */
@ApplicationScoped
public class AlertCounts {
    private EntityManager em;

    protected AlertCounts() {
    }

    @Inject
    public AlertCounts(EntityManager em) {
        this.em = em;
    }

    /**
     * Open alerts of a site, as its inbox has them.
     *
     * @param fevers          of the kind {@link Kind#FEVER}
     * @param unclaimedFevers of those: nobody has them
     * @param silences        patches from which nothing comes
     * @param silentSince     the last sign of life of the one that has been silent longest; {@code null} where none is silent now
     * @param unclaimed       of all kinds: nobody has them, and they cannot wait
     * @param unclaimedSince  when the first of those was raised; {@code null} where there are none
     */
    public record Open(long fevers, long unclaimedFevers, long silences, Instant silentSince, long unclaimed, Instant unclaimedSince) {
        public static final Open NONE = new Open(0, 0, 0, null, 0, null);
    }

    private record Row(Alert alert, EpisodeRow episode) {
        boolean is(Kind kind) {
            return alert.kind() == kind;
        }

        boolean unclaimed() {
            return Group.of(alert) == Group.NOW;
        }
    }

    /** By site; where nothing is open the site is missing. */
    public Map<UUID, Open> of(Collection<UUID> sites) {
        if (sites.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Row>> open = em.createQuery("""
                select a, e from Alert a join EpisodeRow e on e.id = a.episode where a.site in :sites and a.standing.closedAt is null""", Object[].class)
                .setParameter("sites", sites).getResultStream().map(row -> new Row((Alert) row[0], (EpisodeRow) row[1]))
                .collect(Collectors.groupingBy(row -> row.alert().site()));
        return open.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, site -> count(site.getValue())));
    }

    private static Open count(List<Row> open) {
        List<Row> fevers = open.stream().filter(row -> row.is(Kind.FEVER)).toList();
        List<Row> silences = open.stream().filter(row -> row.is(Kind.SILENCE)).toList();
        List<Row> unclaimed = open.stream().filter(Row::unclaimed).toList();
        return new Open(fevers.size(), fevers.stream().filter(Row::unclaimed).count(), silences.size(),
                silences.stream().map(Row::episode).filter(EpisodeRow::isOpen).map(EpisodeRow::onset).min(Comparator.naturalOrder()).orElse(null),
                unclaimed.size(), unclaimed.stream().map(row -> row.alert().raisedAt()).min(Comparator.naturalOrder()).orElse(null));
    }
}
