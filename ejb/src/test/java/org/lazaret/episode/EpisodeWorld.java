package org.lazaret.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lazaret.conflict.ConflictWorld;
import org.lazaret.conflict.Conflicts;
import org.lazaret.manual.Checks;
import org.lazaret.manual.ManualKept;
import org.lazaret.manual.ManualReadings;
import org.lazaret.patch.PatchWorld;
import org.lazaret.reading.ReadingWorld;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** Readings that somebody watches over, on one entity manager. */
public final class EpisodeWorld {
    public final ReadingWorld readings;
    /** Observers of episodes, as CDI would find them. */
    public final List<Consumer<EpisodesChanged>> whenChanged = new ArrayList<>();
    private final Fired<EpisodesChanged> changed = new Fired<>(event -> whenChanged.forEach(observer -> observer.accept(event)));
    public final ManualReadings manuals;
    public final Conflicts conflicts;
    public final Watching watching;
    public final Unmeasured unmeasured;

    private EpisodeWorld(ReadingWorld readings) {
        this.readings = readings;
        var patches = readings.patches;
        EpisodeBook book = new EpisodeBook(patches.em, changed, new Fired<>(), patches.stay.clock);
        Fired<ManualKept> measured = new Fired<>(event -> {
            watching().kept(event);
            unmeasured().kept(event);
        });
        manuals = new ManualReadings(patches.em, patches.stay.sites, patches.stay.trail, measured, new Fired<>(), patches.stay.clock);
        ConflictWorld deciding = new ConflictWorld(readings, event -> watching().decided(event));
        conflicts = deciding.conflicts;
        watching = new Watching(patches.stay.sites, patches.book, readings.index, readings.siteReadings, deciding.counted,
                new Timelines(patches.em, deciding.counted, manuals), new WatchRows(patches.em), book, patches.stay.clock);
        unmeasured = new Unmeasured(patches.stay.sites, readings.siteReadings, new Checks(patches.em, patches.stay.sites),
                new CheckRows(patches.em), book, patches.stay.clock);
        patches.stay.whenDeparted.add(unmeasured::gone);
        readings.whenKept.add(watching::kept);
        patches.whenChanged.add(watching::changed);
    }

    public static <T> T at(Database database, Instant now, Function<EpisodeWorld, T> work) {
        return ReadingWorld.at(database, now, readings -> work.apply(new EpisodeWorld(readings)));
    }

    /** Somebody who has come into a house of their own with a patch on. */
    public record Wearer(UUID site, UUID person, String patch) {
        public static Wearer arrived(Database database, Instant when) {
            StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
            String patch = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
            return at(database, when, w -> {
                PatchWorld patches = w.readings.patches;
                UUID chen = patches.guest(house.site(), "陈桂华", house.bed(0));
                patches.stocked(house.site(), patch);
                patches.pair(chen, patch);
                return new Wearer(house.site(), chen, patch);
            });
        }
    }

    /** What was told of as new. */
    public List<EpisodeRow> raised() {
        return changed.events().stream().flatMap(event -> event.raised().stream()).toList();
    }

    /** What was known and told of again. */
    public List<EpisodeRow> judged() {
        return changed.events().stream().flatMap(event -> event.judged().stream()).toList();
    }

    private Watching watching() {
        return watching;
    }

    private Unmeasured unmeasured() {
        return unmeasured;
    }

    /** As they are seen now: kind, minutes from that time to onset, raise and end, peak, verdict. */
    public List<String> episodes(UUID person, Instant since) {
        return readings.patches.em.createQuery("from EpisodeRow where person = :person order by onset, kind", EpisodeRow.class)
                .setParameter("person", person).getResultStream().map(row -> row.kind() + " " + minutes(row.onset(), since) + "-"
                        + minutes(row.raised(), since) + "-" + minutes(row.ended(), since) + " " + row.peak() + " " + row.verdict()).toList();
    }

    private static String minutes(Instant at, Instant since) {
        return at == null ? "" : String.valueOf((at.getEpochSecond() - since.getEpochSecond()) / 60);
    }
}
