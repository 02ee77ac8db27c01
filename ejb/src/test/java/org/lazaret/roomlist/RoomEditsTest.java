package org.lazaret.roomlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.roomlist.SiteWorld.NOW;
import static org.lazaret.roomlist.SiteWorld.manager;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.room.Bed;
import org.lazaret.room.Room;
import org.lazaret.room.Room.Place;
import org.lazaret.room.Room.Side;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomState.Ground;
import org.lazaret.room.Zone;
import org.lazaret.roomlist.SiteWorld.Built;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.StaleVersion;
import org.lazaret.testing.Database;
import org.lazaret.turnover.Agent;
import org.lazaret.turnover.Disinfection;
import org.lazaret.turnover.SampleResult;

@ExtendWith(Database.class)
class RoomEditsTest {
    private final Database database;
    private Built built;

    RoomEditsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void build(TestInfo test) {
        built = SiteWorld.open(database, String.valueOf(test.getDisplayName().hashCode()), 4);
    }

    @Test
    void a_stale_edit_of_a_room_is_told_number_door_and_features_as_they_stand() {
        Place moved = new Place(Zone.BUFFER, "东", Side.RIGHT, 9);
        in(w -> w.lists().change(manager(), built.room(), 0, "0501A", moved, RoomFeatures.single()));
        StaleVersion stale = assertThrows(StaleVersion.class,
                () -> in(w -> w.lists().change(manager(), built.room(), 0, "0509", moved, RoomFeatures.single())));
        assertEquals(new Room.Facts("0501A", moved, RoomFeatures.single()), stale.facts().get("current"));
    }

    @Test
    void a_bed_that_is_carried_out_is_gone_and_its_label_does_not_come_back() {
        Bed second = in(w -> w.beds(retiring -> { }).add(manager(), built.room()));
        assertEquals("2", second.label());
        retire(second.id(), "床架损坏");
        assertEquals(List.of("1"), labels());
        assertThrows(NotFound.class, () -> retire(second.id(), "床架损坏"));
        assertEquals("3", in(w -> w.beds(retiring -> { }).add(manager(), built.room())).label());
    }

    @Test
    void a_bed_stays_without_a_reason_or_when_it_is_the_last_or_somebody_needs_it() {
        UUID only = in(w -> w.rooms().beds(built.room()).get(0).id());
        assertThrows(LastBed.class, () -> retire(only, "床架损坏"));
        UUID second = in(w -> w.beds(retiring -> { }).add(manager(), built.room()).id());
        assertThrows(Invalid.class, () -> retire(second, " "));
        assertThrows(IllegalStateException.class, () -> in(w -> {
            w.beds(retiring -> {
                throw new IllegalStateException(retiring.label());
            }).retire(manager(), second, "床架损坏");
            return null;
        }));
        assertEquals(List.of("1", "2"), labels());
    }

    @Test
    void all_rooms_of_a_floor_come_into_a_zone_at_once() {
        in(w -> w.lists().change(manager(), built.room(), 0, "0501", new Place(Zone.CLEAN, null, Side.LEFT, 1), RoomFeatures.single()));
        int moved = in(w -> w.lists().zone(manager(), built.floor(), Zone.CLEAN));
        assertEquals(3, moved);
        assertEquals(List.of(Zone.CLEAN), in(w -> w.pages().plan(manager(), built.site(), false).glance().floors().get(0).rooms().stream()
                .map(room -> room.place().zone()).distinct().toList()));
        assertThrows(Invalid.class, () -> in(w -> w.lists().zone(manager(), built.floor(), null)));
    }

    @Test
    void the_life_of_a_room_shows_each_step_with_its_disinfection_and_its_samples() {
        Occurrence now = new Occurrence(NOW, NOW);
        in(w -> w.rooms().occupy(built.room(), SiteWorld.MANAGER, now, Ground.NONE));
        in(w -> w.rooms().vacate(built.room(), SiteWorld.MANAGER, now, true, Ground.NONE));
        at(NOW, w -> w.turnovers().startDisinfection(manager(), built.room(), null));
        Disinfection.Report report = new Disinfection.Report("消杀一组", Agent.CHLORINE, 2000, 30);
        at(NOW.plusSeconds(1800), w -> w.turnovers().finishDisinfection(manager(), built.room(), report, false, null));
        at(NOW.plusSeconds(1900), w -> w.turnovers().takeSample(manager(), built.room(), "区疾控", null, null));
        at(NOW.plusSeconds(7000), w -> w.turnovers().sampleResult(manager(), built.room(), SampleResult.INVALID, null));
        at(NOW.plusSeconds(7100), w -> w.turnovers().takeSample(manager(), built.room(), "市疾控", null, null));
        at(NOW.plusSeconds(9000), w -> w.turnovers().sampleResult(manager(), built.room(), SampleResult.NEGATIVE, null));

        List<RoomPages.Signed> life = in(w -> w.pages().history(manager(), built.room(), null, 50));
        assertEquals(List.of(RoomPhase.CLEAN, RoomPhase.AWAITING_SAMPLE, RoomPhase.DISINFECTING, RoomPhase.AWAITING_DISINFECTION,
                RoomPhase.OCCUPIED, RoomPhase.CLEAN), life.stream().map(step -> step.state().phase()).toList());
        assertEquals(report, life.get(1).proof().report());
        assertEquals(List.of(SampleResult.INVALID, SampleResult.NEGATIVE),
                life.get(1).samples().stream().map(taken -> taken.sample().result()).toList());
        assertEquals(List.of(), life.get(0).samples());
        assertEquals(1, in(w -> w.pages().history(manager(), built.room(), 2, 50)).size());
    }

    private void retire(UUID bed, String reason) {
        in(w -> {
            w.beds(retiring -> { }).retire(manager(), bed, reason);
            return null;
        });
    }

    private List<String> labels() {
        return in(w -> w.rooms().beds(built.room()).stream().map(Bed::label).toList());
    }

    private <T> T in(Function<SiteWorld, T> work) {
        return at(NOW, work);
    }

    private <T> T at(Instant instant, Function<SiteWorld, T> work) {
        return database.call(em -> work.apply(SiteWorld.at(em, instant)));
    }
}
