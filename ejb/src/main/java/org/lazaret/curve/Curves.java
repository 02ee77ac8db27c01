package org.lazaret.curve;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.curve.Curve.Window;
import org.lazaret.episode.EpisodeHistory;
import org.lazaret.manual.ManualReadings;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.WearBook.At;
import org.lazaret.patch.Worn;
import org.lazaret.people.Sightings;
import org.lazaret.series.SiteReadings;
import org.lazaret.series.Vitals.Latest;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;

/**
 * How somebody's temperature went, by all records that are this person: a constant number of statements for each site whose
 * patches they wore in that time.
 */
@Stateless
public class Curves {
    /** What is asked for when nothing is said: as long as the longest isolation. */
    private static final Duration USUAL = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(62);
    private static final int POINTS = 1_000;
    private static final int POINTS_LEAST = 50;
    private static final int POINTS_MOST = 5_000;

    private Sightings sightings;
    private WearBook book;
    private Parts parts;
    private ManualReadings manuals;
    private EpisodeHistory episodes;
    private SiteReadings vitals;
    private Trail trail;
    private Clock clock;

    protected Curves() {
    }

    @Inject
    public Curves(Sightings sightings, WearBook book, Parts parts, ManualReadings manuals, EpisodeHistory episodes, SiteReadings vitals,
            Trail trail, Clock clock) {
        this.sightings = sightings;
        this.book = book;
        this.parts = parts;
        this.manuals = manuals;
        this.episodes = episodes;
        this.vitals = vitals;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What of it is asked for.
     *
     * @param from   {@code null}: 14 days before the end
     * @param to     {@code null}: now
     * @param points to draw at most, 50 to 5,000; {@code null}: 1,000
     * @param live   read again by a page that is open already, which leaves no further row in the audit
     */
    public record Asked(Instant from, Instant to, Integer points, boolean live) {

        /** @throws Invalid the end is not after the start, it is longer than 62 days, or too few or many points */
        private Window window(Instant now) {
            Instant end = to == null ? now : to;
            Instant start = from == null ? end.minus(USUAL) : from;
            if (!end.isAfter(start)) {
                throw new Invalid("to", "ends-before-it-starts");
            }
            if (start.plus(LONGEST).isBefore(end)) {
                throw new Invalid("from", "span-too-long", "mostDays", LONGEST.toDays());
            }
            if (points != null && (points < POINTS_LEAST || points > POINTS_MOST)) {
                throw new Invalid("points", "out-of-range", "least", POINTS_LEAST, "most", POINTS_MOST);
            }
            return new Window(start.getEpochSecond(), end.getEpochSecond(), points == null ? POINTS : points);
        }
    }

    /**
     * @throws NotFound no such person, or none the caller may see
     * @throws Invalid  as {@link Asked} says
     */
    public PersonCurve of(Caller caller, UUID person, Asked asked) {
        List<UUID> records = sightings.records(caller, person);
        Instant now = clock.instant();
        Window window = asked.window(now);
        Instant from = Instant.ofEpochSecond(window.from());
        Instant to = Instant.ofEpochSecond(window.to());
        if (!asked.live()) {
            records.forEach(record -> trail.read(caller, "temperatures-read", Subject.person(record), "from", from, "to", to));
        }
        List<At> all = book.of(records);
        List<At> worn = all.stream().filter(at -> at.worn().from().isBefore(to) && (at.worn().to() == null || at.worn().to().isAfter(from))).toList();
        UUID here = sightings.latest(person).orElseThrow(NotFound::new);
        List<Part> read = Stream.concat(worn.stream().map(At::site).filter(site -> !site.equals(here)).distinct(), Stream.of(here))
                .map(site -> parts.read(site, wearsOf(worn, site), window)).toList();
        Part last = read.get(read.size() - 1);
        return new PersonCurve(window, last.zone(), last.rules().fever(), Curve.of(read, window, now.getEpochSecond()),
                worn.stream().map(At::worn).toList(), manuals.of(records, from, to), episodes.of(records, from, to), latest(all),
                Usual.at(now.getEpochSecond(), last, window));
    }

    private static List<Worn> wearsOf(List<At> worn, UUID site) {
        return worn.stream().filter(at -> at.site().equals(site)).map(At::worn).toList();
    }

    private Latest latest(List<At> all) {
        return all.stream().filter(at -> at.worn().to() == null)
                .flatMap(at -> vitals.vitals(at.site()).of(at.worn().number()).stream()).max(Comparator.comparingLong(Latest::at)).orElse(null);
    }
}
