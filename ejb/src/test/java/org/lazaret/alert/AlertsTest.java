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
import org.lazaret.shared.UuidBytes;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.watch.Kind;

/** What becomes of alerts on the real database: one each, looked after by name, handed on once. */
@ExtendWith(Database.class)
class AlertsTest {
    private static final Instant NOW = StayWorld.NOW;
    private static final Recheck HOT = new Recheck(Method.AXILLA, 3880, Found.CONFIRMED);

    private final Database database;
    private AlertWard ward;

    AlertsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_guest() {
        ward = new AlertWard(database);
    }

    @Test
    void a_fever_waits_fifteen_minutes_and_is_then_handed_on_by_one_of_two_runners() {
        UUID alert = ward.raise(Kind.FEVER, null);
        assertEquals(NOW.plusSeconds(15 * 60), ward.at(NOW, d -> d.alert(alert).dueAt()));
        assertEquals(List.of(), ward.at(NOW.plusSeconds(899), d -> d.escalations.due(null)));
        Instant late = NOW.plusSeconds(900);
        long escalated = database.together(2, runner -> ward.at(late, d -> d.escalations.escalate(alert))).stream()
                .filter(outcome -> outcome.succeeded() && outcome.answer()).count();
        assertEquals(1, escalated);
        assertEquals(Integer.valueOf(1), ward.at(late, d -> d.alert(alert).level()));
        assertEquals(List.of("RAISED", "ESCALATED"), ward.steps(alert));
        assertEquals(Boolean.TRUE, ward.at(late.plusSeconds(900), d -> d.escalations.escalate(alert)));
        assertNull(ward.at(late, d -> d.alert(alert).dueAt()), "nobody stands above the command centre");
    }

    @Test
    void a_fever_that_is_over_still_waits_for_a_person_and_a_silence_that_is_over_does_not() {
        UUID fever = ward.raise(Kind.FEVER, NOW.minusSeconds(60));
        UUID silence = ward.raise(Kind.SILENCE, NOW.minusSeconds(60));
        assertEquals(AlertState.RAISED, ward.at(NOW, d -> d.alert(fever).state()));
        assertEquals(List.of("RAISED", "ENDED"), ward.steps(fever));
        assertEquals(AlertState.CLOSED, ward.at(NOW, d -> d.alert(silence).state()));
        assertEquals(List.of("RAISED", "CLOSED"), ward.steps(silence));
    }

    @Test
    void a_fever_is_not_closed_before_it_is_rechecked_and_a_confirmed_one_asks_for_a_transfer() {
        UUID alert = ward.raise(Kind.FEVER, null);
        assertThrows(AlertStepRefused.class, () -> ward.at(NOW, d -> d.alerts.close(ward.nurse(), alert, "退热")));
        ward.at(NOW.plusSeconds(120), d -> d.alerts.acknowledge(ward.nurse(), alert));
        assertThrows(AlertStepRefused.class, () -> ward.at(NOW, d -> d.alerts.acknowledge(ward.nurse(), alert)));
        assertThrows(AlertStepRefused.class, () -> ward.at(NOW, d -> d.alerts.close(ward.nurse(), alert, "退热")));
        ward.at(NOW.plusSeconds(600), d -> d.alerts.recheck(ward.nurse(), alert, HOT, null, "咽痛"));
        assertEquals(1, ward.transfers());
        ward.at(NOW.plusSeconds(700), d -> d.alerts.close(ward.nurse(), alert, "已送医"));
        assertEquals(List.of("RAISED", "ACKNOWLEDGED", "RECHECKED", "CLOSED"), ward.steps(alert));
        assertEquals(1, database.count("select count(*) from episode_check where person_id = ? and found = 'CONFIRMED'", UuidBytes.of(ward.chen)));
    }

    @Test
    void a_refuted_fever_is_closed_by_the_check_and_takes_its_transfer_back() {
        UUID alert = ward.raise(Kind.FEVER, null);
        ward.at(NOW, d -> d.alerts.recheck(ward.nurse(), alert, HOT, null, null));
        ward.at(NOW, d -> d.alerts.recheck(ward.nurse(), alert, new Recheck(Method.EAR, 3660, Found.REFUTED), null, "耳温正常"));
        assertEquals(AlertState.CLOSED, ward.at(NOW, d -> d.alert(alert).state()));
        assertEquals(0, ward.transfers());
    }

    @Test
    void the_end_of_a_silence_closes_its_alert_and_numbers_run_through_the_day() {
        UUID silence = ward.raise(Kind.SILENCE, null);
        UUID battery = ward.raise(Kind.LOW_BATTERY, null);
        assertEquals("A-0809-001", ward.at(NOW, d -> d.alert(silence).label()));
        assertEquals("A-0809-002", ward.at(NOW, d -> d.alert(battery).label()));
        assertNull(ward.at(NOW, d -> d.alert(battery).dueAt()), "its silence would be told");
        ward.judged(silence, NOW.plusSeconds(60), "verdict = 'UNFOUNDED'");
        assertEquals(AlertState.CLOSED, ward.at(NOW, d -> d.alert(silence).state()));
        assertEquals(AlertState.RAISED, ward.at(NOW, d -> d.alert(battery).state()));
        assertEquals(List.of(), ward.unclaimed(), "a battery can wait");
        UUID fever = ward.raise(Kind.FEVER, null);
        assertEquals(List.of(fever), ward.unclaimed());
    }

    @Test
    void a_fever_that_was_over_and_goes_on_after_all_is_looked_after_again_and_raised_by_nobody() {
        UUID alert = ward.raise(Kind.FEVER, null);
        ward.at(NOW, d -> d.alerts.recheck(ward.nurse(), alert, HOT, null, null));
        ward.judged(alert, NOW.plusSeconds(600), "ended = onset + 60");
        assertEquals(AlertState.CLOSED, ward.at(NOW, d -> d.alert(alert).state()));
        ward.judged(alert, NOW.plusSeconds(900), "ended = null");
        assertEquals(AlertState.CONFIRMED, ward.at(NOW, d -> d.alert(alert).state()));
        ward.judged(alert, NOW.plusSeconds(960), "peak = 3900");
        ward.judged(alert, NOW.plusSeconds(1200), "ended = onset + 120");
        assertEquals(List.of("RAISED", "ACKNOWLEDGED", "RECHECKED", "CLOSED", "REOPENED", "CLOSED"), ward.steps(alert));
        assertEquals(1, database.count("select count(*) from alert where person_id = ?", UuidBytes.of(ward.chen)));
    }

    @Test
    void an_alert_nobody_had_taken_is_due_again_when_it_comes_back() {
        UUID alert = ward.raise(Kind.SILENCE, null);
        ward.judged(alert, NOW.plusSeconds(60), "verdict = 'UNFOUNDED'");
        ward.judged(alert, NOW.plusSeconds(3600), "verdict = 'VALID'");
        assertEquals(AlertState.RAISED, ward.at(NOW, d -> d.alert(alert).state()));
        assertEquals(NOW.plusSeconds(3600 + 900), ward.at(NOW, d -> d.alert(alert).dueAt()));
    }

    @Test
    void what_somebody_closed_while_it_lasted_stays_closed_and_what_was_over_then_comes_back() {
        UUID lasted = ward.raise(Kind.SILENCE, null);
        ward.at(NOW, d -> d.alerts.acknowledge(ward.nurse(), lasted));
        ward.at(NOW, d -> d.alerts.close(ward.nurse(), lasted, "已换贴片"));
        ward.judged(lasted, NOW.plusSeconds(60), "peak = 1");
        assertEquals(AlertState.CLOSED, ward.at(NOW, d -> d.alert(lasted).state()));
        UUID over = ward.raise(Kind.FEVER, NOW.minusSeconds(60));
        ward.at(NOW, d -> d.alerts.acknowledge(ward.nurse(), over));
        ward.at(NOW, d -> d.alerts.close(ward.nurse(), over, "已退热"));
        ward.judged(over, NOW.plusSeconds(60), "ended = null");
        assertEquals(AlertState.ACKNOWLEDGED, ward.at(NOW, d -> d.alert(over).state()));
        ward.judged(over, NOW.plusSeconds(120), "ended = onset + 300");
        assertEquals(List.of("RAISED", "ENDED", "ACKNOWLEDGED", "CLOSED", "REOPENED", "ENDED"), ward.steps(over));
    }

    @Test
    void a_fever_that_never_was_and_was_one_after_all_waits_for_a_person() {
        UUID alert = ward.raise(Kind.FEVER, null);
        ward.judged(alert, NOW.plusSeconds(60), "verdict = 'UNFOUNDED'");
        ward.judged(alert, NOW.plusSeconds(120), "verdict = 'VALID', ended = onset + 900");
        assertEquals(AlertState.RAISED, ward.at(NOW, d -> d.alert(alert).state()));
        assertEquals(List.of("RAISED", "CLOSED", "REOPENED", "ENDED"), ward.steps(alert));
    }

    @Test
    void one_that_cannot_be_handed_on_does_not_keep_the_others_waiting() {
        UUID first = ward.raise(Kind.FEVER, null);
        UUID second = ward.raise(Kind.SILENCE, null);
        ward.at(NOW.plusSeconds(901), d -> {
            Escalations broken = new Escalations(d.em, null, null, null, d.clock) {
                @Override
                public boolean escalate(UUID id) {
                    if (id.equals(first)) {
                        throw new IllegalStateException("the level of this ward.site is not known");
                    }
                    return d.escalations.escalate(id);
                }
            };
            new EscalationTimer(broken).tick();
            return null;
        });
        assertEquals(List.of("RAISED"), ward.steps(first));
        assertEquals(List.of("RAISED", "ESCALATED"), ward.steps(second));
    }

    @Test
    void whoever_takes_a_shift_over_has_what_the_other_had_in_hand() {
        UUID hers = ward.raise(Kind.FEVER, null);
        UUID nobodys = ward.raise(Kind.SILENCE, null);
        Caller luo = ward.nurse();
        Caller other = Callers.holding(Held.at(Role.NURSE, ward.site), Held.at(Role.DOCTOR, ward.site));
        ward.at(NOW, d -> d.alerts.acknowledge(luo, hers));
        assertEquals(Integer.valueOf(1), ward.at(NOW.plusSeconds(60), d -> d.book.handOver(ward.site, luo.user(), other)));
        assertEquals(other.user(), ward.at(NOW, d -> d.alert(hers).holder().user()));
        assertEquals(NOW, ward.at(NOW, d -> d.alert(hers).holder().at()), "how long it took stays");
        assertNull(ward.at(NOW, d -> d.alert(nobodys).holder().user()));
        assertEquals(List.of("RAISED", "ACKNOWLEDGED", "HANDED_OVER"), ward.steps(hers));
    }
}
