package org.lazaret.curve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.episode.EpisodeHistory;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.Worn;
import org.lazaret.series.SiteReadings;
import org.lazaret.series.Vitals;
import org.lazaret.watch.Kind;

/** How warm everybody of a site is by their patches, and what goes on: three statements, whatever the size. */
@ApplicationScoped
public class Warmths {
    private WearBook book;
    private SiteReadings readings;
    private EpisodeHistory episodes;

    protected Warmths() {
    }

    @Inject
    public Warmths(WearBook book, SiteReadings readings, EpisodeHistory episodes) {
        this.book = book;
        this.readings = readings;
        this.episodes = episodes;
    }

    /** A site as it stands. */
    public record Now(Map<UUID, Worn> worn, Vitals vitals, Map<UUID, EnumSet<Kind>> noticed) {

        /** @param manual the newest reading by thermometer; {@code null} without one */
        public Warmth of(UUID person, Warmth.Manual manual) {
            EnumSet<Kind> goesOn = noticed.getOrDefault(person, EnumSet.noneOf(Kind.class));
            Worn on = worn.get(person);
            if (on == null) {
                return new Warmth(person, null, null, null, null, manual, goesOn);
            }
            return vitals.of(on.number()).map(latest -> new Warmth(person, on.code(), Instant.ofEpochSecond(latest.at()), latest.centi(),
                    latest.knownBattery(), manual, goesOn)).orElseGet(() -> new Warmth(person, on.code(), null, null, null, manual, goesOn));
        }
    }

    /** Of those who are there now; access was asked for. */
    public Now at(UUID site) {
        Map<UUID, EnumSet<Kind>> noticed = new HashMap<>();
        episodes.open(site).forEach(episode -> noticed.computeIfAbsent(episode.person(), person -> EnumSet.noneOf(Kind.class)).add(episode.kind()));
        return new Now(book.worn(site).stream().collect(Collectors.toMap(Worn::person, on -> on)), readings.vitals(site), noticed);
    }
}
