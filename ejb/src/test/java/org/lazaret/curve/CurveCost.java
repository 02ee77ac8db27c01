package org.lazaret.curve;

import static org.lazaret.reading.ReadingWorld.said;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.lazaret.conflict.ConflictWorld;
import org.lazaret.curve.Curve.Window;
import org.lazaret.episode.EpisodeWorld;
import org.lazaret.patch.Worn;
import org.lazaret.reading.Said;
import org.lazaret.series.ReadingRows;
import org.lazaret.series.Sealing;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.testing.Median;

/** What two weeks of one person cost to read, against one row by its key: both on one connection, in turn. */
public final class CurveCost {
    private static final int PEOPLE = 500;
    private static final int DAYS = 14;
    private static final int DAY_MINUTES = 1_440;
    private static final int HOT_MINUTES = 60;
    private static final int WARM_UP = 300;
    private static final int TIMES = 1_000;
    private static final int POINTS = 1_000;

    private final Database database;
    private final Random random = new Random(5);
    private final UUID site;
    private final List<UUID> people = new ArrayList<>();

    private CurveCost(Database database) {
        this.database = database;
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, PEOPLE, 1);
        site = house.site();
        at(0, w -> {
            for (int i = 0; i < PEOPLE; i++) {
                people.add(w.readings.patches.guest(site, "住客" + i, house.bed(i)));
                w.readings.patches.stocked(site, code(i));
                w.readings.patches.pair(people.get(i), code(i));
            }
        });
    }

    /** Medians, in nanoseconds. */
    public record Medians(double curve, double lookup) {
    }

    public static Medians measure() {
        try (Database database = Database.fresh()) {
            CurveCost cost = new CurveCost(database);
            cost.twoWeeks();
            cost.theLastHour();
            return cost.compare();
        }
    }

    private void twoWeeks() {
        for (int day = 0; day < DAYS; day++) {
            int first = day * DAY_MINUTES;
            int last = Math.min(first + DAY_MINUTES, DAYS * DAY_MINUTES - HOT_MINUTES);
            at(last, w -> w.readings.deliver(site, IntStream.range(first, last).mapToObj(minute -> reading(0, minute)).toArray(Said[]::new)));
        }
        at(DAYS * DAY_MINUTES - HOT_MINUTES + 30, w -> {
            EntityManager em = w.readings.patches.em;
            Sealing sealing = new Sealing(w.readings.siteReadings, new ReadingRows(em), w.readings.patches.stay.clock);
            sealing.due(site).forEach(hour -> sealing.seal(site, hour));
        });
    }

    private void theLastHour() {
        for (int minute = DAYS * DAY_MINUTES - HOT_MINUTES; minute < DAYS * DAY_MINUTES; minute++) {
            int now = minute;
            at(now + 1, w -> w.readings.deliver(site, IntStream.range(0, PEOPLE).mapToObj(i -> reading(i, now)).toArray(Said[]::new)));
        }
    }

    private Medians compare() {
        return EpisodeWorld.at(database, time(DAYS * DAY_MINUTES), w -> {
            EntityManager em = w.readings.patches.em;
            Parts parts = new Parts(w.readings.patches.stay.sites, new ConflictWorld(w.readings, event -> { }).counted);
            List<Worn> worn = w.readings.patches.book.of(List.of(people.get(0))).stream().map(at -> at.worn()).toList();
            Window window = new Window(time(0).getEpochSecond(), time(DAYS * DAY_MINUTES).getEpochSecond(), POINTS);
            LongSupplier curve = () -> Curve.of(List.of(parts.read(site, worn, window)), window, window.to()).days().size();
            LongSupplier lookup = () -> row(em, people.get(random.nextInt(PEOPLE)));
            for (int i = 0; i < WARM_UP; i++) {
                timed(curve, DAYS);
                timed(lookup, 1);
            }
            double[] curves = new double[TIMES];
            double[] lookups = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                curves[i] = timed(curve, DAYS);
                lookups[i] = timed(lookup, 1);
            }
            return new Medians(Median.of(curves), Median.of(lookups));
        });
    }

    private static double timed(LongSupplier work, int least) {
        long start = System.nanoTime();
        long found = work.getAsLong();
        long took = System.nanoTime() - start;
        if (found < least) {
            throw new IllegalStateException("nothing was read");
        }
        return took;
    }

    private static long row(EntityManager em, UUID person) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select id, full_name from person where id = ?")) {
                select.setBytes(1, UuidBytes.of(person));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() && row.getString(2) != null ? 1L : 0L;
                }
            }
        });
    }

    private Said reading(int person, int minute) {
        double wave = 30 * Math.sin(2 * Math.PI * (minute % DAY_MINUTES) / DAY_MINUTES);
        return said(code(person), time(minute).plusSeconds(person % 50), 3640 + (int) Math.round(wave + 6 * random.nextGaussian()));
    }

    private static String code(int person) {
        return "T-" + (10_000 + person);
    }

    private static Instant time(int minute) {
        return StayWorld.NOW.plus(Duration.ofMinutes(minute));
    }

    private interface Work {
        void in(EpisodeWorld world);
    }

    private void at(int minute, Work work) {
        EpisodeWorld.at(database, time(minute), w -> {
            work.in(w);
            return null;
        });
    }
}
