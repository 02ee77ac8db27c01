package org.lazaret.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.stay.StayWorld.manager;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.account.AccountNames;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.RiskClass;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayStep;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.stay.Stays;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class WhereaboutsTest {
    private final Database database;

    WhereaboutsTest(Database database) {
        this.database = database;
    }

    @Test
    void tells_room_and_bed_who_wrote_it_down_and_under_which_version() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        UUID person = lying(house);
        database.run(em -> em.createNativeQuery("""
                INSERT INTO account (id, name, display_name, administrator, created_at, version)
                SELECT :id, 'site.manager', '谭向晚', FALSE, '2021-08-01', 0 FROM site
                WHERE id = :site AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = :id)""")
                .setParameter("id", manager().user()).setParameter("site", house.site()).executeUpdate());

        Whereabouts.Story story = in((w, told) -> told.of(manager(), person, false));

        Whereabouts.BedView bed = story.stays().get(0).beds().get(0);
        assertEquals(List.of(house.rooms().get(0).room(), "0001", house.bed(0), false), List.of(bed.roomId(), bed.room(), bed.bedId(), bed.planned()));
        assertEquals(List.of(StayStep.Kind.ADMITTED), story.stays().get(0).steps().stream().map(StayStep::kind).toList());
        assertEquals(Map.of(manager().user(), "谭向晚"), story.authors());
        assertEquals(List.of(story.orders().get(0).order().term().orElseThrow().version()),
                story.versions().stream().map(ProtocolVersion::id).toList());
    }

    @Test
    void a_page_that_is_open_already_leaves_no_further_row_in_the_audit() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        UUID person = lying(house);
        in((w, told) -> told.of(manager(), person, false));
        in((w, told) -> told.of(manager(), person, true));
        long rows = in((w, told) -> ((Number) w.em.createNativeQuery(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'stays-read' AND person_id = :person")
                .setParameter("person", person).getSingleResult()).longValue());
        assertEquals(1, rows);
    }

    private UUID lying(House house) {
        UUID person = in((w, told) -> w.person(house.site(), "许在房"));
        in((w, told) -> w.stays.admit(manager(), house.site(),
                new Stays.Admission(person, w.ordered(house.site(), person, RiskClass.CLOSE_CONTACT), house.bed(0), null), null));
        return person;
    }

    private <T> T in(BiFunction<StayWorld, Whereabouts, T> work) {
        return StayWorld.at(database, StayWorld.NOW, w -> work.apply(w, new Whereabouts(w.em, w.sightings, new AccountNames(w.em), w.trail, w.clock)));
    }
}
