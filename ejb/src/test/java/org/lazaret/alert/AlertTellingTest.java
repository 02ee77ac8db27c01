package org.lazaret.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.alert.AlertStep.Found;
import org.lazaret.alert.AlertStep.Method;
import org.lazaret.alert.AlertStep.Recheck;
import org.lazaret.patch.PatchWorld;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.NotFound;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.watch.Kind;

/** What is told of alerts, and what it costs. */
@ExtendWith(Database.class)
class AlertTellingTest {
    private static final Instant NOW = StayWorld.NOW;
    private static final Recheck HOT = new Recheck(Method.AXILLA, 3880, Found.CONFIRMED);

    private final Database database;
    private AlertWard ward;

    AlertTellingTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_guest() {
        ward = new AlertWard(database);
    }

    @Test
    void the_list_costs_as_many_statements_for_many_people_as_for_one() {
        ward.raise(Kind.FEVER, null);
        long few = asked(ward.site, 1);
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 6, 1);
        for (int i = 0; i < 6; i++) {
            int bed = i;
            UUID guest = PatchWorld.at(database, NOW, w -> w.guest(house.site(), "住客" + bed, house.bed(bed)));
            ward.raise(guest, house.site(), Kind.FEVER, null, NOW.minusSeconds(600));
            ward.raise(guest, house.site(), Kind.SILENCE, null, NOW.minusSeconds(600));
        }
        assertEquals(few, asked(house.site(), 12));
    }

    @Test
    void whom_an_alert_is_about_is_told_with_it() {
        ward.raise(Kind.FEVER, null);
        Concerned about = ward.at(NOW, d -> d.lists.of(ward.nurse(), ward.site, new AlertLists.Filter(false, false, null, null), true).people().get(ward.chen));
        assertEquals(RiskClass.CLOSE_CONTACT, about.riskClass());
        assertEquals(true, about.progress().of() > 0);
        assertNull(about.patch());
    }

    /** Statements of the list, of so many rows. */
    private long asked(UUID site, int rows) {
        return ward.at(NOW, d -> {
            long before = Database.questions(d.em);
            assertEquals(rows, d.lists.of(Callers.holding(Held.at(Role.NURSE, site)), site, new AlertLists.Filter(false, false, null, null), false).items().size());
            d.em.flush();
            return Database.questions(d.em) - before;
        });
    }

    @Test
    void a_person_s_alerts_are_told_with_what_became_of_each_in_as_many_statements_for_three_as_for_one() {
        UUID fever = ward.raise(Kind.FEVER, null);
        ward.at(NOW.plusSeconds(60), d -> d.alerts.recheck(ward.nurse(), fever, HOT, null, "额头也烫"));
        long one = told(1);
        ward.raise(Kind.SILENCE, NOW.minusSeconds(60));
        ward.raise(Kind.OFF_BODY, null);
        assertEquals(one, told(3));
        List<PersonAlerts.Told> all = ward.at(NOW, d -> d.ofPerson.of(ward.nurse(), ward.chen, true));
        PersonAlerts.Told first = all.stream().filter(told -> told.alert().id().equals(fever)).findFirst().orElseThrow();
        assertEquals(List.of("RAISED", "ACKNOWLEDGED", "RECHECKED"), first.steps().stream().map(step -> step.kind().name()).toList());
        assertEquals(HOT, first.steps().get(2).recheck());
        Caller stranger = Callers.holding(Held.at(Role.NURSE, UUID.randomUUID()));
        assertThrows(NotFound.class, () -> ward.at(NOW, d -> d.ofPerson.of(stranger, ward.chen, true)));
    }

    private long told(int alerts) {
        return ward.at(NOW, d -> {
            long before = Database.questions(d.em);
            assertEquals(alerts, d.ofPerson.of(ward.nurse(), ward.chen, true).size());
            return Database.questions(d.em) - before - 1;
        });
    }
}
