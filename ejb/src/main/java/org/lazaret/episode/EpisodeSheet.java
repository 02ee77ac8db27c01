package org.lazaret.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;

/** What one delivery, or one look, says of the people of a site; written in one go, however many they are. */
final class EpisodeSheet {
    final UUID site;
    final Set<EpisodeRow> raised = new LinkedHashSet<>();
    final Set<EpisodeRow> judged = new LinkedHashSet<>();
    final List<EpisodeJudgement> judgements = new ArrayList<>();
    private final List<Runnable> openings = new ArrayList<>();
    private final Supplier<List<EpisodeRow>> read;
    private final Instant now;
    private Map<UUID, Map<Kind, EpisodeRow>> open;

    /**
     * @param read what goes on at the site, asked for only when it is needed
     * @param now  by our clock
     */
    EpisodeSheet(UUID site, Supplier<List<EpisodeRow>> read, Instant now) {
        this.site = site;
        this.read = read;
        this.now = now;
    }

    /** What was heard while going on with a timeline: each when it is raised, and again when it ends. */
    void heard(UUID person, List<Episode> episodes) {
        for (Episode episode : episodes) {
            Map<Kind, EpisodeRow> his = open().computeIfAbsent(person, p -> new LinkedHashMap<>());
            EpisodeRow row = his.get(episode.kind());
            if (row == null) {
                row = add(person, episode);
            } else {
                change(row, r -> r.becomes(episode));
            }
            if (row.isOpen()) {
                his.put(row.kind(), row);
            } else {
                his.remove(row.kind());
            }
        }
    }

    /** A silence that was told of, and that what came late has filled. */
    void filled(UUID person) {
        EpisodeRow silence = open().getOrDefault(person, Map.of()).get(Kind.SILENCE);
        if (silence != null) {
            change(silence, EpisodeRow::neverWas);
            open().get(person).remove(Kind.SILENCE);
        }
    }

    /** What is known of somebody, told anew. @param known in whatever verdict */
    void settle(UUID person, List<EpisodeRow> known, List<Episode> all) {
        Reconciliation found = Reconciliation.of(known, all);
        found.unfounded.forEach(row -> change(row, EpisodeRow::neverWas));
        found.merged.forEach((row, whole) -> change(row, r -> r.isPartOf(whole)));
        found.same.forEach((row, episode) -> becomes(row, episode));
        found.fresh.forEach(episode -> add(person, episode));
    }

    private void becomes(EpisodeRow row, Episode episode) {
        if (row.says(episode)) {
            return;
        }
        if (episode.isOpen()) {
            openings.add(() -> change(row, r -> r.becomes(episode)));
        } else {
            change(row, r -> r.becomes(episode));
        }
    }

    boolean isEmpty() {
        return raised.isEmpty() && judged.isEmpty() && openings.isEmpty();
    }

    /** What ends is written before this: one of a kind is open. */
    void reopen() {
        openings.forEach(Runnable::run);
    }

    /** Those that were known before and are seen otherwise now. */
    List<EpisodeRow> changed() {
        return judged.stream().filter(row -> !raised.contains(row)).toList();
    }

    Set<UUID> people() {
        return Stream.concat(raised.stream(), judged.stream()).map(EpisodeRow::person).collect(Collectors.toSet());
    }

    private EpisodeRow add(UUID person, Episode episode) {
        EpisodeRow row = new EpisodeRow(site, person, episode, now);
        raised.add(row);
        judgements.add(row.judged(now));
        return row;
    }

    private void change(EpisodeRow row, Consumer<EpisodeRow> how) {
        how.accept(row);
        judged.add(row);
        judgements.add(row.judged(now));
    }

    private Map<UUID, Map<Kind, EpisodeRow>> open() {
        if (open == null) {
            open = read.get().stream().collect(Collectors.groupingBy(EpisodeRow::person,
                    Collectors.toMap(EpisodeRow::kind, row -> row, (one, other) -> one, LinkedHashMap::new)));
        }
        return open;
    }
}
