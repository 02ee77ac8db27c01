package org.lazaret.episode;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.lazaret.conflict.CountedReadings;
import org.lazaret.conflict.ReadingDecided;
import org.lazaret.episode.Watched.One;
import org.lazaret.manual.ManualKept;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.WearChanged;
import org.lazaret.reading.ReadingsKept;
import org.lazaret.reading.WearIndex;
import org.lazaret.reading.WearIndex.Wears;
import org.lazaret.series.SiteReadings;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.watch.Course;
import org.lazaret.watch.Episode;
import org.lazaret.watch.History;
import org.lazaret.watch.Kind;
import org.lazaret.watch.Sample;
import org.lazaret.watch.State;
import org.lazaret.watch.Timeline;
import org.lazaret.watch.WatchRules;

/**
 * Watches over everybody with a patch, in the transaction that keeps the readings: what comes in order goes on from where
 * the person stood; what comes late has the whole timeline walked again, and leads to the same episodes (invariant 8).
 */
@ApplicationScoped
public class Watching {
    /** Who has worn nothing for so long is looked up again when something is heard. */
    private static final long FORGOTTEN_SECONDS = 2 * 86_400;

    private Sites sites;
    private WearBook book;
    private WearIndex index;
    private SiteReadings siteReadings;
    private CountedReadings readings;
    private Timelines timelines;
    private WatchRows rows;
    private EpisodeBook episodes;
    private Clock clock;

    protected Watching() {
    }

    @Inject
    public Watching(Sites sites, WearBook book, WearIndex index, SiteReadings siteReadings, CountedReadings readings, Timelines timelines,
            WatchRows rows, EpisodeBook episodes, Clock clock) {
        this.sites = sites;
        this.book = book;
        this.index = index;
        this.siteReadings = siteReadings;
        this.readings = readings;
        this.timelines = timelines;
        this.rows = rows;
        this.episodes = episodes;
        this.clock = clock;
    }

    /** The rules of a site as of now, and everybody's state. */
    private final class Desk {
        final UUID site;
        final WatchRules rules;
        final Site at;
        final Course course;
        final Watched watched;
        final EpisodeSheet sheet;
        private final Supplier<Wears> read;
        private Wears wears;

        /** @param read the wears, when they are needed */
        Desk(UUID site, Supplier<Wears> read) {
            this.site = site;
            this.read = read;
            at = sites.find(site);
            rules = WatchRules.of(sites.protocol(at));
            course = new Course(rules, at.zone());
            watched = rows.read(site);
            sheet = episodes.sheet(site);
        }

        Wears wears() {
            if (wears == null) {
                wears = read.get();
            }
            return wears;
        }

        void close() {
            episodes.keep(sheet);
            long now = clock.instant().getEpochSecond();
            watched.forget(one -> one.state.at() < now - FORGOTTEN_SECONDS && one.state.wear() == 0 && course.open(one.state, now).isEmpty());
            rows.save(site, watched, watched.nextSilence(course::silentFrom));
        }
    }

    void kept(@Observes ReadingsKept event) {
        UUID site = event.site();
        Desk desk = new Desk(site, () -> index.at(site, book.version(site)));
        Baselines baselines = new Baselines(site, readings, desk.rules, desk.at.zone(), event.fresh().keySet(), desk::wears);
        Set<UUID> late = new LinkedHashSet<>();
        event.fresh().forEach((person, samples) -> {
            One one = desk.watched.of(person);
            if (one != null && one.goesOn(samples)) {
                goOn(desk, person, one, samples, baselines);
            } else {
                late.add(person);
            }
        });
        anew(desk, late);
        desk.close();
    }

    /** After the readings have gone to whom they belong. */
    void changed(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) WearChanged event) {
        again(event.site(), event.person());
    }

    void kept(@Observes ManualKept event) {
        again(event.site(), event.person());
    }

    /** A refutation ends what the readings still say; a confirmation changes nothing in them. */
    void checked(@Observes EpisodeChecked event) {
        if (!event.confirmed()) {
            again(event.site(), event.person());
        }
    }

    void decided(@Observes ReadingDecided event) {
        again(event.site(), event.person());
    }

    /** Judges somebody by all that is known. */
    void again(UUID site, UUID person) {
        siteReadings.lock(site);
        Desk desk = new Desk(site, () -> index.own(site));
        anew(desk, Set.of(person));
        desk.close();
    }

    /** Raises the silences that are due; the caller's transaction is for this site alone. */
    void silences(UUID site) {
        siteReadings.lock(site);
        Desk desk = new Desk(site, () -> index.own(site));
        long now = clock.instant().getEpochSecond();
        desk.watched.all().forEach((person, one) -> {
            if (!one.silenceTold && desk.course.silentFrom(one.state) <= now) {
                desk.sheet.heard(person, desk.course.open(one.state, now).stream().filter(e -> e.kind() == Kind.SILENCE).toList());
                one.silenceTold = true;
            }
        });
        desk.close();
    }

    private void goOn(Desk desk, UUID person, One one, List<Sample> samples, Baselines baselines) {
        List<Episode> heard = new ArrayList<>();
        desk.course.step(one.state, samples, hour -> baselines.of(person, hour), heard::add);
        if (one.silenceTold && heard.stream().noneMatch(e -> e.kind() == Kind.SILENCE)) {
            desk.sheet.filled(person);
        }
        one.silenceTold = false;
        desk.sheet.heard(person, heard);
    }

    private void anew(Desk desk, Set<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        Map<UUID, List<EpisodeRow>> known = episodes.known(desk.site, people);
        timelines.each(desk.site, people, desk.wears(), clock.instant(),
                (person, timeline) -> anew(desk, person, timeline, known.getOrDefault(person, List.of())));
    }

    private void anew(Desk desk, UUID person, Timeline timeline, List<EpisodeRow> known) {
        State state = new State();
        List<Episode> all = new ArrayList<>();
        desk.course.advance(state, timeline, History.of(timeline, desk.rules, desk.at.zone()), episode -> {
            if (!episode.isOpen()) {
                all.add(episode);
            }
        });
        List<Episode> open = desk.course.open(state, clock.instant().getEpochSecond());
        all.addAll(open);
        desk.sheet.settle(person, known, all);
        desk.watched.put(person, new One(state, open.stream().anyMatch(e -> e.kind() == Kind.SILENCE)));
    }
}
