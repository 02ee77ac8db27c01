package org.lazaret.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.reading.ReadingWorld.minutes;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.conflict.ConflictWorld;
import org.lazaret.curve.Blank.Why;
import org.lazaret.episode.EpisodeHistory;
import org.lazaret.episode.EpisodeWorld;
import org.lazaret.manual.ManualWorld;
import org.lazaret.patch.PatchWorld;
import org.lazaret.registration.SamePeople;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;
import org.lazaret.watch.Kind;

@ExtendWith(Database.class)
class CurvesTest {
    private static final Instant ARRIVED = StayWorld.NOW;
    private static final Curves.Asked USUAL = new Curves.Asked(null, null, null, false);

    private final Database database;
    private UUID site;
    private UUID chen;
    private String patch;

    CurvesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void chen_wears_a_patch() {
        EpisodeWorld.Wearer wearer = EpisodeWorld.Wearer.arrived(database, ARRIVED);
        site = wearer.site();
        chen = wearer.person();
        patch = wearer.patch();
    }

    @Test
    void the_curve_has_what_patch_and_rules_said() {
        after(200, w -> deliver(w, 20, 3780, 60));
        after(200, w -> deliver(w, 80, 3650, 90));
        after(300, w -> {
            PersonCurve told = curves(w).of(PatchWorld.nurse(), chen, USUAL);
            assertEquals(List.of(150), told.curve().stretches().stream().map(List::size).toList());
            assertEquals(List.of(new Blank(Why.SILENT, second(0), second(20)), new Blank(Why.SILENT, second(169), second(300))), told.curve().blanks());
            assertEquals(List.of(Kind.FEVER), told.episodes().stream().map(e -> e.kind()).toList());
            assertEquals(3730, told.fever().line());
            assertEquals(3650, told.latest().centi());
            assertEquals(patch, told.wears().get(0).code());
            return null;
        });
    }

    @Test
    void it_takes_as_many_statements_for_two_weeks_as_for_an_hour() {
        after(60, w -> deliver(w, 20, 3650, 30));
        long hour = statements(120, new Curves.Asked(ARRIVED, ARRIVED.plusSeconds(3_600), null, true));
        for (int day = 0; day < 14; day++) {
            int first = 24 * 60 * day + 60;
            after(first + 600, w -> deliver(w, first, 3650, 500));
        }
        long weeks = statements(24 * 60 * 14, new Curves.Asked(null, null, null, true));
        assertEquals(hour, weeks);
        assertTrue(hour > 5, "nothing was counted");
    }

    @Test
    void two_records_that_are_one_person_have_one_curve_whichever_is_asked_for() {
        UUID before = after(1, w -> {
            UUID other = w.readings.patches.stay.person(site, "陈桂花");
            w.readings.patches.em.flush();
            return other;
        });
        after(30, w -> deliver(w, 20, 3650, 10));
        after(40, w -> w.manuals.keep(PatchWorld.nurse(), site, ManualWorld.axilla(chen, 3690, ARRIVED.plusSeconds(1_800))));
        assertEquals(Integer.valueOf(0), after(50, w -> curves(w).of(PatchWorld.nurse(), before, USUAL).manuals().size()));
        after(60, w -> {
            PatchWorld patches = w.readings.patches;
            return new SamePeople(patches.em, patches.stay.sightings, patches.stay.trail, new Fired<>(), patches.stay.clock)
                    .mark(PatchWorld.nurse(), before, chen, "同一身份证");
        });
        for (UUID record : List.of(before, chen)) {
            PersonCurve told = after(70, w -> curves(w).of(PatchWorld.nurse(), record, USUAL));
            assertEquals(List.of(10), told.curve().stretches().stream().map(List::size).toList());
            assertEquals(List.of(3690), told.manuals().stream().map(one -> one.measured().centi()).toList());
            assertEquals(3650, told.latest().centi());
        }
    }

    @Test
    void a_page_that_refreshes_itself_leaves_no_further_row_in_the_audit() {
        long before = looks();
        after(10, w -> curves(w).of(PatchWorld.nurse(), chen, USUAL));
        assertEquals(before + 1, looks());
        after(11, w -> curves(w).of(PatchWorld.nurse(), chen, new Curves.Asked(null, null, null, true)));
        assertEquals(before + 1, looks());
    }

    @Test
    void a_stranger_finds_nobody_and_nonsense_is_refused() {
        Caller stranger = Callers.holding(Held.at(Role.NURSE, UUID.randomUUID()));
        after(10, w -> {
            assertThrows(NotFound.class, () -> curves(w).of(stranger, chen, USUAL));
            refused(w, "to", new Curves.Asked(ARRIVED, ARRIVED, null, false));
            refused(w, "from", new Curves.Asked(ARRIVED.minus(Duration.ofDays(62)), ARRIVED.plusSeconds(1), null, false));
            refused(w, "points", new Curves.Asked(null, null, 49, false));
            refused(w, "points", new Curves.Asked(null, null, 5_001, false));
            return null;
        });
    }

    private static long second(int minute) {
        return ARRIVED.getEpochSecond() + 60L * minute;
    }

    private void refused(EpisodeWorld w, String path, Curves.Asked asked) {
        assertEquals(path, assertThrows(Invalid.class, () -> curves(w).of(PatchWorld.nurse(), chen, asked)).fields().get(0).path());
    }

    private long looks() {
        return database.count("select count(*) from audit_entry where action = 'temperatures-read'");
    }

    private long statements(int minute, Curves.Asked asked) {
        return after(minute, w -> {
            EntityManager em = w.readings.patches.em;
            long before = Database.questions(em);
            curves(w).of(PatchWorld.nurse(), chen, asked);
            return Database.questions(em) - before - 1;
        });
    }

    private static Curves curves(EpisodeWorld w) {
        PatchWorld patches = w.readings.patches;
        ConflictWorld conflicts = new ConflictWorld(w.readings, event -> { });
        return new Curves(patches.stay.sightings, patches.book, new Parts(patches.stay.sites, conflicts.counted), w.manuals,
                new EpisodeHistory(patches.em), w.readings.siteReadings, patches.stay.trail, patches.stay.clock);
    }

    private Object deliver(EpisodeWorld w, int fromMinute, int centi, int many) {
        return w.readings.deliver(site, minutes(patch, ARRIVED.plusSeconds(60L * fromMinute), IntStream.generate(() -> centi).limit(many).toArray()));
    }

    private <T> T after(int minutes, Function<EpisodeWorld, T> work) {
        return EpisodeWorld.at(database, ARRIVED.plusSeconds(60L * minutes), work);
    }
}
