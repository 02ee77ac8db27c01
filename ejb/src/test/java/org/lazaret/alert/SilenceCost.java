package org.lazaret.alert;

import static org.lazaret.reading.ReadingWorld.said;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lazaret.episode.EpisodeWorld;
import org.lazaret.episode.Silences;
import org.lazaret.reading.Said;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** What it costs when a gateway goes away, all its patches fall silent at once, and it comes back. */
public final class SilenceCost {
    private static final int LAST_HEARD_MINUTE = 30;
    private static final int SILENT_MINUTE = 180;
    private static final int BACK_MINUTE = 200;

    private final Database database;
    private final int people;
    private final UUID site;

    private SilenceCost(Database database, int people) {
        this.database = database;
        this.people = people;
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, people, 1);
        site = house.site();
        for (int i = 0; i < people; i++) {
            int guest = i;
            at(0, w -> comes(w, guest, house.bed(guest)));
        }
        heard(LAST_HEARD_MINUTE);
    }

    private void comes(EpisodeWorld w, int guest, UUID bed) {
        UUID person = w.readings.patches.guest(site, "住客" + guest, bed);
        w.readings.patches.stocked(site, code(guest));
        w.readings.patches.pair(person, code(guest));
    }

    /** How long something took, in milliseconds, and how many statements the database was asked. */
    public record Cost(double millis, long statements) {
    }

    /** The silences raised by the clock, and ended by one delivery. */
    public record Costs(Cost raised, Cost ended) {
    }

    public static Costs of(Database database, int people) {
        SilenceCost cost = new SilenceCost(database, people);
        Cost raised = cost.cost(SILENT_MINUTE, w -> new Silences(null, w.watching, w.readings.patches.stay.clock).raise(cost.site));
        Cost ended = cost.heard(BACK_MINUTE);
        long closed = database.count("select count(*) from alert where site_id = ? and kind = 'SILENCE' and state = 'CLOSED'",
                UuidBytes.of(cost.site));
        if (closed != people) {
            throw new IllegalStateException(closed + " of " + people + " alerts were closed");
        }
        return new Costs(raised, ended);
    }

    public static void main(String[] people) {
        try (Database database = Database.fresh()) {
            of(database, 20);
            for (String many : people) {
                System.out.println(many + ": " + of(database, Integer.parseInt(many)));
            }
        }
    }

    private Cost heard(int minute) {
        return cost(minute, w -> w.readings.deliver(site, IntStream.range(0, people)
                .mapToObj(i -> said(code(i), time(minute).minusSeconds(30), 3650)).toArray(Said[]::new)));
    }

    private String code(int person) {
        return "S-" + site.toString().substring(28).toUpperCase(Locale.ROOT) + "-" + person;
    }

    private static Instant time(int minute) {
        return StayWorld.NOW.plus(Duration.ofMinutes(minute));
    }

    private interface Work {
        void in(EpisodeWorld world);
    }

    private Cost cost(int minute, Work work) {
        long start = System.nanoTime();
        long statements = at(minute, work);
        return new Cost((System.nanoTime() - start) / 1e6, statements);
    }

    private long at(int minute, Work work) {
        return EpisodeWorld.at(database, time(minute), w -> {
            var patches = w.readings.patches;
            AlertBook book = new AlertBook(patches.em, patches.stay.sites, w.readings.siteReadings, new Fired<>(), new Fired<>(), patches.stay.clock);
            w.whenChanged.add(new EpisodeAlerts(patches.stay.sites, new AlertRows(patches.em), book)::changed);
            long before = Database.questions(patches.em);
            work.in(w);
            patches.em.flush();
            return Database.questions(patches.em) - before;
        });
    }
}
