package org.lazaret.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.roomlist.SiteWorld.MANAGER;
import static org.lazaret.roomlist.SiteWorld.manager;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.protocol.RiskClass;
import org.lazaret.roomlist.SiteWorld;
import org.lazaret.roomlist.SiteWorld.Built;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.StaleVersion;
import org.lazaret.shared.UuidBytes;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class BuildingsTest {
    private final Database database;
    private Built built;

    BuildingsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void build(TestInfo test) {
        built = SiteWorld.open(database, String.valueOf(test.getDisplayName().hashCode()), 2);
    }

    @Test
    void a_building_is_renamed_and_put_first_and_the_others_make_room() {
        UUID second = in(w -> w.buildings().add(manager(), built.site(), "2 号楼", null).id());
        UUID third = in(w -> w.buildings().add(manager(), built.site(), "3 号楼", null).id());
        change(third, 0, new Building.Facts("南楼", "South house", 1));
        assertEquals(List.of("南楼", "1 号楼", "2 号楼"), names());
        change(third, 1, new Building.Facts("南楼", null, 99));
        assertEquals(List.of("1 号楼", "2 号楼", "南楼"), names());
        assertThrows(PlaceNameTaken.class, () -> change(second, version(second), new Building.Facts("南楼", null, 2)));
    }

    @Test
    void a_stale_edit_of_a_building_a_floor_or_a_landmark_is_told_what_stands_now() {
        change(built.building(), 0, new Building.Facts("东楼", "East house", 1));
        StaleVersion stale = assertThrows(StaleVersion.class, () -> change(built.building(), 0, new Building.Facts("西楼", null, 1)));
        assertEquals(new Building.Facts("东楼", "East house", 1), stale.facts().get("current"));

        Floor.Facts theirs = new Floor.Facts(6, "急诊", Set.of(RiskClass.CLOSE_CONTACT));
        in(w -> w.buildings().changeFloor(manager(), built.floor(), 0, theirs));
        stale = assertThrows(StaleVersion.class, () -> in(w -> w.buildings().changeFloor(manager(), built.floor(), 0, new Floor.Facts(7, null, null))));
        assertEquals(theirs, stale.facts().get("current"));

        UUID lift = in(w -> w.landmarks().add(manager(), built.floor(), lift("电梯", 3)).id());
        in(w -> w.landmarks().change(manager(), lift, 0, lift("货梯", 4)));
        stale = assertThrows(StaleVersion.class, () -> in(w -> w.landmarks().change(manager(), lift, 0, lift("客梯", 5))));
        assertEquals(lift("货梯", 4), stale.facts().get("current"));
    }

    @Test
    void a_floor_takes_another_number_unless_the_building_has_it() {
        UUID sixth = in(w -> w.buildings().addFloor(manager(), built.building(), new Floor.Facts(6, null, Set.of())).id());
        assertThrows(PlaceNameTaken.class, () -> in(w -> w.buildings().changeFloor(manager(), sixth, 0, new Floor.Facts(5, null, Set.of()))));
        assertEquals(-1, in(w -> w.buildings().changeFloor(manager(), sixth, 0, new Floor.Facts(-1, null, Set.of()))).number());
        for (int none : List.of(0, -10, 151)) {
            assertThrows(Invalid.class, () -> in(w -> w.buildings().changeFloor(manager(), sixth, 1, new Floor.Facts(none, null, Set.of()))));
        }
    }

    @Test
    void a_landmark_that_is_gone_is_shown_no_more_and_keeps_who_took_it_away() {
        UUID lift = in(w -> w.landmarks().add(manager(), built.floor(), lift("电梯", 3)).id());
        assertEquals(1, shown());
        in(w -> {
            w.landmarks().retire(manager(), lift);
            return null;
        });
        assertEquals(0, shown());
        assertEquals(1, database.count("SELECT COUNT(*) FROM landmark WHERE id = ? AND retired_by = ?", UuidBytes.of(lift), UuidBytes.of(MANAGER)));
        assertThrows(NotFound.class, () -> in(w -> w.landmarks().change(manager(), lift, 1, lift("电梯", 3))));
    }

    @Test
    void whoever_holds_no_role_here_finds_none_of_it() {
        UUID lift = in(w -> w.landmarks().add(manager(), built.floor(), lift("电梯", 3)).id());
        var stranger = SiteWorld.caller(Held.in(Role.SITE_MANAGER, "430203"));
        assertThrows(NotFound.class, () -> in(w -> w.buildings().change(stranger, built.building(), 0, new Building.Facts("东楼", null, 1))));
        assertThrows(NotFound.class, () -> in(w -> w.buildings().changeFloor(stranger, built.floor(), 0, new Floor.Facts(6, null, null))));
        assertThrows(NotFound.class, () -> in(w -> w.landmarks().change(stranger, lift, 0, lift("货梯", 3))));
    }

    @Test
    void refuses_names_and_places_that_no_wall_has() {
        assertThrows(Invalid.class, () -> in(w -> w.buildings().add(manager(), built.site(), " ", null)));
        assertThrows(Invalid.class, () -> in(w -> w.buildings().add(manager(), built.site(), "x".repeat(31), null)));
        assertThrows(Invalid.class, () -> in(w -> w.buildings().add(manager(), built.site(), "4 号楼", "x".repeat(61))));
        assertThrows(Invalid.class, () -> in(w -> w.landmarks().add(manager(), built.floor(), lift("电梯", 501))));
        assertThrows(Invalid.class, () -> in(w -> w.landmarks().add(manager(), built.floor(), new Landmark.Facts(null, "电梯", null, 1))));
    }

    private static Landmark.Facts lift(String name, int door) {
        return new Landmark.Facts(Landmark.Kind.LIFT, name, null, door);
    }

    private int shown() {
        return in(w -> w.pages().plan(manager(), built.site(), false).glance().floors().get(0).landmarks().size());
    }

    private List<String> names() {
        return in(w -> w.pages().plan(manager(), built.site(), false).buildings().stream().map(Building::name).toList());
    }

    private long version(UUID building) {
        return database.count("SELECT version FROM building WHERE id = ?", UuidBytes.of(building));
    }

    private void change(UUID building, long version, Building.Facts facts) {
        in(w -> w.buildings().change(manager(), building, version, facts));
    }

    private <T> T in(Function<SiteWorld, T> work) {
        return database.call(em -> work.apply(SiteWorld.in(em)));
    }
}
