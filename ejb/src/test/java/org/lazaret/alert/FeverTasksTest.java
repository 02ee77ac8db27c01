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
import org.lazaret.alert.AlertStep.Found;
import org.lazaret.alert.AlertStep.Method;
import org.lazaret.alert.AlertStep.Recheck;
import org.lazaret.patch.PatchWorld;
import org.lazaret.series.SiteReadings;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.watch.Kind;

/** A fever and what is above the usual at the same time are one task. */
@ExtendWith(Database.class)
class FeverTasksTest {
    private static final Instant NOW = StayWorld.NOW;
    private static final Recheck HOT = new Recheck(Method.AXILLA, 3880, Found.CONFIRMED);

    private final Database database;
    private AlertWard ward;

    FeverTasksTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_guest() {
        ward = new AlertWard(database);
    }

    @Test
    void what_is_above_the_usual_becomes_part_of_the_fever_that_is_raised_meanwhile() {
        UUID above = ward.raise(Kind.RELATIVE_FEVER, null);
        ward.at(NOW, d -> d.alerts.acknowledge(ward.nurse(), above));
        UUID fever = ward.raise(Kind.FEVER, null);
        assertEquals(AlertState.CLOSED, ward.at(NOW, d -> d.alert(above).state()));
        assertEquals(fever, ward.at(NOW, d -> d.alert(above).coveredBy()));
        assertEquals(List.of("RAISED", "ACKNOWLEDGED", "COVERED"), ward.steps(above));
        assertEquals("A-0809-002", ward.at(NOW, d -> d.em.find(AlertStep.class, new AlertStep.Key(above, 3)).reason()));
        assertEquals(List.of("RAISED"), ward.steps(fever));
        assertThrows(AlertStepRefused.class, () -> ward.at(NOW, d -> d.alerts.recheck(ward.nurse(), above, HOT, null, null)));
    }

    @Test
    void what_is_above_the_usual_while_a_fever_waits_is_on_record_and_is_no_task_of_its_own() {
        UUID fever = ward.raise(Kind.FEVER, null);
        UUID above = ward.raise(Kind.RELATIVE_FEVER, null);
        assertEquals(List.of("RAISED", "COVERED"), ward.steps(above));
        assertEquals(List.of(fever), ward.unclaimed());
        UUID over = ward.raise(Kind.RELATIVE_FEVER, NOW.minusSeconds(60));
        assertEquals(List.of("RAISED", "COVERED"), ward.steps(over));
    }

    @Test
    void what_somebody_rechecked_or_closed_or_what_was_at_another_time_is_part_of_no_fever() {
        UUID rechecked = ward.raise(Kind.RELATIVE_FEVER, null);
        ward.at(NOW, d -> d.alerts.recheck(ward.nurse(), rechecked, HOT, null, null));
        UUID before = ward.raise(Kind.RELATIVE_FEVER, NOW.minusSeconds(540), NOW.minusSeconds(700));
        ward.raise(Kind.FEVER, null, NOW.minusSeconds(540));
        assertEquals(AlertState.CONFIRMED, ward.at(NOW, d -> d.alert(rechecked).state()));
        assertEquals(AlertState.RAISED, ward.at(NOW, d -> d.alert(before).state()), "a period ends before its end");
    }

    @Test
    void a_fever_does_not_cover_anybody_else() {
        UUID above = ward.raise(Kind.RELATIVE_FEVER, null);
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        UUID li = PatchWorld.at(database, NOW, w -> w.guest(house.site(), "李明", house.bed(0)));
        ward.raise(li, house.site(), Kind.FEVER, null, NOW.minusSeconds(600));
        assertEquals(AlertState.RAISED, ward.at(NOW, d -> d.alert(above).state()));
    }

    @Test
    void what_was_part_of_a_fever_that_never_was_is_looked_after_again_while_it_goes_on() {
        UUID above = ward.raise(Kind.RELATIVE_FEVER, null);
        UUID fever = ward.raise(Kind.FEVER, null);
        ward.judged(fever, NOW.plusSeconds(60), "verdict = 'UNFOUNDED'");
        assertEquals(AlertState.RAISED, ward.at(NOW, d -> d.alert(above).state()));
        assertNull(ward.at(NOW, d -> d.alert(above).coveredBy()));
        assertEquals(NOW.plusSeconds(60 + 900), ward.at(NOW, d -> d.alert(above).dueAt()));
        assertEquals(List.of("RAISED", "COVERED", "REOPENED"), ward.steps(above));
        ward.judged(fever, NOW.plusSeconds(120), "verdict = 'VALID'");
        assertEquals(List.of("RAISED", "COVERED", "REOPENED", "COVERED"), ward.steps(above));
        assertEquals(List.of("RAISED", "CLOSED", "REOPENED"), ward.steps(fever));
    }

    @Test
    void what_was_part_of_a_refuted_fever_comes_back_while_it_goes_on_and_what_is_over_then_does_not() {
        UUID fever = ward.raise(Kind.FEVER, null);
        UUID goesOn = ward.raise(Kind.RELATIVE_FEVER, null);
        UUID over = ward.raise(Kind.RELATIVE_FEVER, NOW.minusSeconds(60));
        ward.at(NOW, d -> d.alerts.recheck(ward.nurse(), fever, new Recheck(Method.EAR, 3660, Found.REFUTED), null, "耳温正常"));
        ward.judged(fever, NOW, "verdict = 'REFUTED', ended = onset + 600");
        assertEquals(AlertState.RAISED, ward.at(NOW, d -> d.alert(goesOn).state()));
        assertEquals(AlertState.CLOSED, ward.at(NOW, d -> d.alert(over).state()), "somebody has looked");
    }

    @Test
    void what_is_over_and_nobody_ever_looked_at_waits_for_a_person_when_its_fever_never_was() {
        UUID fever = ward.raise(Kind.FEVER, null);
        UUID above = ward.raise(Kind.RELATIVE_FEVER, NOW.minusSeconds(60));
        ward.judged(fever, NOW.plusSeconds(60), "verdict = 'UNFOUNDED'");
        assertEquals(List.of("RAISED", "COVERED", "REOPENED", "ENDED"), ward.steps(above));
    }

    @Test
    void a_fever_that_turns_out_to_be_part_of_another_covers_on() {
        UUID whole = ward.raise(Kind.FEVER, NOW.minusSeconds(300), NOW.minusSeconds(900));
        ward.at(NOW, d -> d.alerts.acknowledge(ward.nurse(), whole));
        ward.at(NOW, d -> d.alerts.close(ward.nurse(), whole, "已退热"));
        UUID part = ward.raise(Kind.FEVER, null);
        UUID above = ward.raise(Kind.RELATIVE_FEVER, null);
        UUID wholeEpisode = ward.at(NOW, d -> d.alert(whole).episode());
        ward.at(NOW.plusSeconds(60), d -> {
            UUID partEpisode = d.alert(part).episode();
            d.em.createNativeQuery("update episode set verdict = 'MERGED', merged_into = :whole where id = :part")
                    .setParameter("whole", UuidBytes.of(wholeEpisode)).setParameter("part", UuidBytes.of(partEpisode)).executeUpdate();
            d.em.createNativeQuery("update episode set ended = null where id = :whole").setParameter("whole", UuidBytes.of(wholeEpisode)).executeUpdate();
            d.changed(List.of(), List.of(wholeEpisode, partEpisode));
            return null;
        });
        assertEquals(List.of("RAISED", "COVERED"), ward.steps(above));
        assertEquals(AlertState.CLOSED, ward.at(NOW, d -> d.alert(part).state()));
    }

    @Test
    void both_kinds_raised_by_one_delivery_are_one_task() {
        UUID above = ward.episode(ward.chen, ward.site, Kind.RELATIVE_FEVER, null, NOW.minusSeconds(600));
        UUID fever = ward.episode(ward.chen, ward.site, Kind.FEVER, null, NOW.minusSeconds(600));
        ward.at(NOW, d -> {
            d.changed(List.of(above, fever), List.of());
            return null;
        });
        assertEquals(List.of("RAISED", "COVERED"), ward.steps(ward.alertOf(above)));
        assertEquals(List.of("RAISED"), ward.steps(ward.alertOf(fever)));
        ward.at(NOW.plusSeconds(60), d -> {
            d.em.createNativeQuery("update episode set verdict = 'UNFOUNDED' where person_id = :ward.chen").setParameter("ward.chen", UuidBytes.of(ward.chen)).executeUpdate();
            d.changed(List.of(), List.of(fever, above));
            return null;
        });
        assertEquals(List.of("RAISED", "COVERED"), ward.steps(ward.alertOf(above)), "what never was itself does not come back with its fever");
    }

    @Test
    void whoever_takes_the_alert_while_the_fever_covers_it_loses_to_it_or_is_there_before() {
        UUID above = ward.raise(Kind.RELATIVE_FEVER, null);
        UUID fever = ward.episode(ward.chen, ward.site, Kind.FEVER, null, NOW.minusSeconds(600));
        var outcomes = database.together(2, rival -> ward.at(NOW, d -> {
            if (rival == 0) {
                d.alerts.acknowledge(ward.nurse(), above);
            } else {
                new SiteReadings(d.em).lock(ward.site);
                d.changed(List.of(fever), List.of());
            }
            return null;
        }));
        assertEquals(true, outcomes.get(1).succeeded());
        assertEquals(outcomes.get(0).succeeded() ? List.of("RAISED", "ACKNOWLEDGED", "COVERED") : List.of("RAISED", "COVERED"), ward.steps(above));
    }

    /** The episode is seen otherwise from that time on. */
}
