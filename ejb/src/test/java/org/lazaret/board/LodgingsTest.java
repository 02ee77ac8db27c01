package org.lazaret.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.stay.StayWorld.manager;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.board.Lodgings.Lodging;
import org.lazaret.protocol.RiskClass;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.stay.Stays;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class LodgingsTest {
    private final Database database;

    LodgingsTest(Database database) {
        this.database = database;
    }

    @Test
    void tells_the_room_of_who_lies_in_one_the_class_of_who_is_expected_and_nothing_of_others() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        UUID lying = in((w, l) -> w.person(house.site(), "吴在房"));
        UUID coming = in((w, l) -> w.person(house.site(), "吴待到"));
        UUID gone = in((w, l) -> w.person(house.site(), "吴无事"));
        in((w, l) -> w.stays.admit(manager(), house.site(),
                new Stays.Admission(lying, w.ordered(house.site(), lying, RiskClass.CLOSE_CONTACT), house.bed(1), null), null));
        in((w, l) -> w.stays.expect(manager(), house.site(),
                new Stays.Expectation(coming, w.ordered(house.site(), coming, RiskClass.SECONDARY_CONTACT), null), null));
        assertEquals(Map.of(lying, new Lodging(lying, true, "0002", false, RiskClass.CLOSE_CONTACT),
                coming, new Lodging(coming, false, null, false, RiskClass.SECONDARY_CONTACT)),
                in((w, l) -> l.of(house.site(), List.of(lying, coming, gone))));
    }

    @Test
    void a_room_number_finds_who_lies_there_at_this_site_only() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        House other = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        UUID lying = in((w, l) -> w.person(house.site(), "吴本点"));
        in((w, l) -> w.stays.admit(manager(), house.site(),
                new Stays.Admission(lying, w.ordered(house.site(), lying, RiskClass.CLOSE_CONTACT), house.bed(0), null), null));
        in((w, l) -> w.admitted(other.site(), "吴他点", other.bed(0)));
        assertEquals(Set.of(lying), in((w, l) -> l.inRoom(house.site(), " 0001 ")));
        assertEquals(Set.of(), in((w, l) -> l.inRoom(house.site(), "0002")));
        assertEquals(Set.of(), in((w, l) -> l.inRoom(house.site(), "")));
    }

    private <T> T in(BiFunction<StayWorld, Lodgings, T> work) {
        return StayWorld.at(database, StayWorld.NOW, w -> work.apply(w, new Lodgings(w.em)));
    }
}
