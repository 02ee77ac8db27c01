package org.lazaret.stay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.access.Role.COMMAND_CENTRE;
import static org.lazaret.access.Role.LOOP_COORDINATOR;
import static org.lazaret.access.Role.NURSE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Policy;
import org.lazaret.access.Role;
import org.lazaret.board.RoomsSearch;
import org.lazaret.search.Hit;
import org.lazaret.site.SiteKind;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;

/** Rooms by number, with who is in them as far as the role may see. */
@ExtendWith(Database.class)
class RoomsSearchTest {
    private final Database database;
    private StayWorld.House house;

    RoomsSearchTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void build() {
        house = StayWorld.house(database, SiteKind.ISOLATION, 11, 1);
    }

    @Test
    void the_number_itself_comes_first_then_those_that_hold_it() {
        String last = house.rooms().get(house.rooms().size() - 1).number();
        String digits = last.replaceFirst("^0+", "");
        assertEquals(last, labels(NURSE, digits).get(0));
        assertEquals(List.of(), labels(NURSE, "no such room"));
        assertEquals(List.of(), labels(NURSE, "%"));
    }

    @Test
    void who_is_in_it_is_said_by_name_by_initials_or_not_at_all() {
        StayWorld.Lodging room = house.rooms().get(0);
        StayWorld.at(database, StayWorld.NOW, w -> w.admitted(house.site(), "陈桂华", room.beds().get(0)));
        assertEquals(List.of(room.number() + " · 陈桂华"), labels(NURSE, room.number()));
        assertEquals(List.of(room.number() + " · CGH"), labels(COMMAND_CENTRE, room.number()));
        assertEquals(List.of(room.number()), labels(LOOP_COORDINATOR, room.number()));
        assertEquals(2, database.count("""
                select count(*) from audit_entry where action = 'person-found' and person_id is not null"""));
    }

    @Test
    void a_room_of_another_site_is_not_found() {
        StayWorld.House other = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        assertEquals(1, find(NURSE, house, house.rooms().get(0).number()).size());
        assertEquals(List.of(other.rooms().get(0).room()),
                find(NURSE, other, other.rooms().get(0).number()).stream().map(Hit::id).toList());
    }

    private List<String> labels(Role role, String text) {
        return find(role, house, text).stream().map(Hit::label).toList();
    }

    private List<Hit> find(Role role, StayWorld.House at, String text) {
        Caller caller = Callers.holding(Held.at(role, at.site()))
                .through(Policy.row("GET /api/sites/{site}/search").orElseThrow());
        return StayWorld.at(database, StayWorld.NOW, w -> new RoomsSearch(w.em, new Access(), w.trail)
                .find(caller, w.sites.find(at.site()).scope(), text, 8));
    }
}
