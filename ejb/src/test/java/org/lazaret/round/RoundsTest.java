package org.lazaret.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.manual.ManualWorld.axilla;
import static org.lazaret.manual.ManualWorld.nurse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Access;
import org.lazaret.care.CareFiles;
import org.lazaret.care.HealthNoteKind;
import org.lazaret.curve.Warmth;
import org.lazaret.curve.Warmths;
import org.lazaret.episode.EpisodeHistory;
import org.lazaret.manual.CheckState;
import org.lazaret.manual.ManualWorld;
import org.lazaret.patch.WearBook;
import org.lazaret.room.RoomsAtAGlance;
import org.lazaret.series.SiteReadings;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** The round as a nurse walks it, and how many statements it takes. */
@ExtendWith(Database.class)
class RoundsTest {
    private static final Instant EVENING = Instant.parse("2021-08-09T08:00:00Z");

    @Test
    void leads_from_door_to_door_and_tells_what_is_known_and_what_is_to_be_done(Database database) {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 6, 1);
        UUID second = guest(database, house, 1);
        UUID first = guest(database, house, 0);
        UUID fifth = guest(database, house, 4);
        ManualWorld.at(database, EVENING, w -> {
            new CareFiles(w.stay.em, w.stay.sightings, w.stay.trail, w.stay.clock).note(StayWorld.manager(), first, HealthNoteKind.CHRONIC_DISEASE, "高血压", null);
            w.readings.keep(nurse(), house.site(), axilla(first, 3660, StayWorld.NOW));
            return w.readings.keep(nurse(), house.site(), axilla(second, 3670, EVENING));
        });
        Rounds.Round round = ManualWorld.at(database, EVENING, w -> rounds(w).of(nurse(), house.site(), false));
        List<Resident> walked = round.floors().get(0).stops().stream().flatMap(stop -> stop.residents().stream()).toList();
        assertEquals(List.of(first, second, fifth), walked.stream().map(Resident::person).toList());
        assertEquals(List.of(CheckState.OPEN, CheckState.DONE, CheckState.OPEN), walked.stream().map(Resident::check).toList());
        assertEquals(List.of("高血压"), walked.get(0).illnesses());
        assertEquals(Warmth.State.NO_PATCH, walked.get(0).warmth().state());
        assertEquals(3660, walked.get(0).readings().get(0).measured().centi());
        assertEquals(2, round.current().number());
        assertEquals(4, round.slots().size());
        assertEquals(new Rounds.Numbers(3730, 3400, 4300, Duration.ofMinutes(10), Duration.ofHours(72)), round.numbers());
    }

    @Test
    void takes_as_many_statements_for_two_hundred_rooms_as_for_twenty(Database database) {
        House small = lived(database, 20);
        House large = lived(database, 200);
        long few = statements(database, small, 4);
        assertEquals(few, statements(database, large, 40));
        assertTrue(few > 5 && few < 20, "statements: " + few);
    }

    @Test
    void a_missed_check_is_told_with_name_and_room(Database database) {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        UUID seen = guest(database, house, 0);
        UUID forgotten = guest(database, house, 1);
        Instant after = Instant.parse("2021-08-09T10:30:00Z");
        MissedChecks.Day day = ManualWorld.at(database, after, w -> {
            w.readings.keep(nurse(), house.site(), axilla(seen, 3670, EVENING));
            return new MissedChecks(w.stay.em, w.stay.sites, new Access(), w.checks, w.stay.trail, w.stay.clock).on(nurse(), house.site(), null, false);
        });
        MissedChecks.Slot evening = day.slots().get(1);
        assertEquals(2, evening.expected());
        assertEquals(1, evening.made());
        assertEquals(List.of(forgotten), evening.people().stream().map(MissedChecks.Missed::person).toList());
        assertEquals("0002", evening.people().get(0).room());
        assertEquals(0, day.slots().get(0).expected());
    }

    private static House lived(Database database, int rooms) {
        House house = StayWorld.house(database, SiteKind.ISOLATION, rooms, 1);
        for (int room = 0; room < rooms; room += 5) {
            UUID person = guest(database, house, room);
            ManualWorld.at(database, EVENING, w -> w.readings.keep(nurse(), house.site(), axilla(person, 3670, EVENING)));
        }
        return house;
    }

    private static UUID guest(Database database, House house, int room) {
        return ManualWorld.at(database, StayWorld.NOW, w -> w.guest(house.site(), "住客" + room, house.bed(room)));
    }

    private static long statements(Database database, House house, int people) {
        return ManualWorld.at(database, EVENING, w -> {
            Rounds rounds = rounds(w);
            long before = Database.questions(w.stay.em);
            Rounds.Round round = rounds.of(nurse(), house.site(), false);
            w.stay.em.flush();
            long after = Database.questions(w.stay.em);
            assertEquals(people, round.floors().stream().flatMap(walk -> walk.stops().stream()).count());
            return after - before - 1;
        });
    }

    private static Rounds rounds(ManualWorld w) {
        CareFiles care = new CareFiles(w.stay.em, w.stay.sightings, w.stay.trail, w.stay.clock);
        Residents residents = new Residents(w.stay.em, w.stay.sites, care, w.readings, w.checks,
                new Warmths(new WearBook(w.stay.em, new Fired<>(), new Fired<>()), new SiteReadings(w.stay.em), new EpisodeHistory(w.stay.em)));
        return new Rounds(w.stay.sites, new Access(), new RoomsAtAGlance(w.stay.em), residents, w.checks, w.stay.trail, w.stay.clock);
    }
}
