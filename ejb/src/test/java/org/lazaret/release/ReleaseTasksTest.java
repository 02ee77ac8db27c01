package org.lazaret.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.release.ReleaseWorld.DAY_2;
import static org.lazaret.release.ReleaseWorld.at;
import static org.lazaret.release.ReleaseWorld.manager;
import static org.lazaret.stay.StayWorld.NOW;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.Stays;
import org.lazaret.testing.Database;

/** Through whom somebody is a secondary contact, on the real database. */
@ExtendWith(Database.class)
class ReleaseTasksTest {
    private final Database database;
    private StayWorld.House house;
    private UUID secondary;

    ReleaseTasksTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_secondary_contact_is_here() {
        house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        secondary = StayWorld.at(database, NOW, w -> {
            UUID stay = w.expected(house.site(), "次密接", RiskClass.SECONDARY_CONTACT);
            Stay expected = w.em.find(Stay.class, stay);
            return w.stays.admit(StayWorld.manager(), house.site(), new Stays.Admission(expected.person(), expected.order(), house.bed(0), null), null).id();
        });
    }

    @Test
    void a_close_contact_is_recorded_and_another_one_corrects_it() {
        StayWorld.House next = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        assertEquals(Optional.empty(), linked(StayWorld.manager()));
        UUID first = close(next, 0, "密接甲");
        UUID second = close(next, 1, "密接乙");
        link(DAY_2, first);
        assertEquals(first, linked(StayWorld.manager()).orElseThrow().person());
        link(DAY_2.plusSeconds(60), second);
        assertEquals("密接乙", linked(StayWorld.manager()).orElseThrow().name());
        assertEquals(DAY_2.plusSeconds(60), linked(StayWorld.manager()).orElseThrow().recordedAt());
        assertEquals(2, database.count("select count(*) from linked_contact l join stay s on s.order_id = l.order_id where s.id = ?", (Object) UuidBytes.of(secondary)));
    }

    @Test
    void whom_one_may_not_see_stays_unnamed_and_a_look_is_on_the_trail() {
        StayWorld.House elsewhere = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        UUID contact = close(elsewhere, 0, "别处的密接");
        link(DAY_2, contact);
        ReleaseTasks.Linked seen = linked(manager(house.site())).orElseThrow();
        assertNull(seen.person());
        assertNull(seen.name());
        assertThrows(NotFound.class, () -> at(database, DAY_2, w -> w.tasks.linked(manager(elsewhere.site()), secondary, false)));
        at(database, DAY_2, w -> w.tasks.linked(StayWorld.manager(), secondary, false));
        assertTrue(database.count("select count(*) from audit_entry where action = 'linked-contact-read'") > 0);
    }

    @Test
    void nobody_but_a_close_contact_is_one() {
        UUID another = StayWorld.at(database, NOW, w -> w.em.find(Stay.class, w.expected(house.site(), "也是次密接", RiskClass.SECONDARY_CONTACT)).person());
        assertThrows(Invalid.class, () -> link(DAY_2, another));
        assertThrows(Invalid.class, () -> link(DAY_2, null));
    }

    private UUID close(StayWorld.House where, int room, String name) {
        return StayWorld.at(database, NOW, w -> w.em.find(Stay.class, w.admitted(where.site(), name, where.bed(room))).person());
    }

    private void link(Instant now, UUID contact) {
        at(database, now, w -> {
            w.tasks.link(StayWorld.manager(), secondary, contact);
            return null;
        });
    }

    private Optional<ReleaseTasks.Linked> linked(Caller caller) {
        return at(database, DAY_2.plusSeconds(120), w -> w.tasks.linked(caller, secondary, false));
    }
}
