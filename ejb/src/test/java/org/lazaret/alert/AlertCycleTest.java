package org.lazaret.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.alert.AlertState.ACKNOWLEDGED;
import static org.lazaret.alert.AlertState.CLOSED;
import static org.lazaret.alert.AlertState.CONFIRMED;
import static org.lazaret.alert.AlertState.RAISED;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lazaret.access.Role;
import org.lazaret.alert.AlertCycle.Act;
import org.lazaret.shared.Forbidden;
import org.lazaret.watch.Kind;

class AlertCycleTest {
    private static final Instant NOON = Instant.parse("2021-08-09T04:00:00Z");
    private static final AlertRules RULES = new AlertRules(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(20),
            List.of("NURSE", "SITE_MANAGER_AND_DOCTOR", "DISTRICT"), "test");
    private static final Set<Kind> FEVERS = EnumSet.of(Kind.FEVER, Kind.RELATIVE_FEVER);

    /** From where each step is allowed while a fever lasts; from everywhere else it is refused. */
    private static final Map<Act, Set<AlertState>> ALLOWED = Map.of(
            Act.ACKNOWLEDGE, EnumSet.of(RAISED),
            Act.CONFIRM, EnumSet.of(ACKNOWLEDGED, CONFIRMED),
            Act.REFUTE, EnumSet.of(ACKNOWLEDGED, CONFIRMED),
            Act.ESCALATE, EnumSet.of(RAISED, ACKNOWLEDGED, CONFIRMED),
            Act.CLOSE, EnumSet.of(CONFIRMED));
    private static final Map<Act, AlertState> LEADS_TO = Map.of(
            Act.ACKNOWLEDGE, ACKNOWLEDGED, Act.CONFIRM, CONFIRMED, Act.REFUTE, CLOSED, Act.CLOSE, CLOSED);

    static Stream<Arguments> everyStep() {
        return Stream.of(Act.values()).flatMap(act -> Stream.of(AlertState.values()).flatMap(from -> Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(true, false).map(over -> Arguments.of(act, from, kind, over)))));
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void a_step_leads_where_it_says_or_is_refused(Act act, AlertState from, Kind kind, boolean over) {
        boolean taken = act == Act.CLOSE && from == ACKNOWLEDGED && (over || !FEVERS.contains(kind));
        boolean unmeasured = EnumSet.of(Kind.MISSED_CHECK, Kind.OVERDUE_TEST, Kind.RELEASE_DOUBTED).contains(kind) && (act == Act.CONFIRM || act == Act.REFUTE);
        if (!unmeasured && (taken || ALLOWED.get(act).contains(from))) {
            assertEquals(LEADS_TO.getOrDefault(act, from), AlertCycle.after(act, alert(kind, from), over));
        } else {
            assertThrows(AlertStepRefused.class, () -> AlertCycle.after(act, alert(kind, from), over));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "RELEASE_DOUBTED", mode = EnumSource.Mode.EXCLUDE)
    void only_a_fever_nobody_confirmed_outlives_its_episode(Kind kind) {
        assertEquals(!FEVERS.contains(kind), AlertCycle.closesByItself(kind, RAISED));
        assertEquals(!FEVERS.contains(kind), AlertCycle.closesByItself(kind, ACKNOWLEDGED));
        assertEquals(true, AlertCycle.closesByItself(kind, CONFIRMED));
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"LOW_BATTERY", "MISSED_CHECK", "OVERDUE_TEST", "RELEASE_DOUBTED"}, mode = EnumSource.Mode.EXCLUDE)
    void each_wait_has_its_own_time(Kind kind) {
        assertEquals(NOON.plusSeconds(900), AlertCycle.due(kind, RAISED, 0, NOON, RULES));
        assertEquals(NOON.plusSeconds(1800), AlertCycle.due(kind, ACKNOWLEDGED, 1, NOON, RULES));
    }

    @Test
    void a_release_in_doubt_goes_to_those_in_charge_at_once_and_waits_for_a_person() {
        assertEquals(1, RULES.first(Kind.RELEASE_DOUBTED));
        assertEquals(0, RULES.first(Kind.FEVER));
        assertEquals(NOON.plusSeconds(900), AlertCycle.due(Kind.RELEASE_DOUBTED, RAISED, 1, NOON, RULES));
        assertEquals(null, AlertCycle.due(Kind.RELEASE_DOUBTED, ACKNOWLEDGED, 1, NOON, RULES));
        assertEquals(false, AlertCycle.closesByItself(Kind.RELEASE_DOUBTED, RAISED) || AlertCycle.closesByItself(Kind.RELEASE_DOUBTED, ACKNOWLEDGED));
    }

    @Test
    void whoever_answers_for_releases_looks_after_a_doubt_and_whoever_cares_for_people_after_all_else() {
        for (Kind kind : Kind.values()) {
            boolean doubt = kind == Kind.RELEASE_DOUBTED;
            assertEquals(List.of(doubt, !doubt, true, false), Stream.of(Role.SITE_MANAGER, Role.NURSE, Role.DOCTOR, Role.COMMAND_CENTRE)
                    .map(role -> new Takers(Set.of(role)).mayTake(kind)).toList(), kind::name);
        }
        assertThrows(Forbidden.class, () -> new Takers(Set.of(Role.NURSE)).require(Kind.RELEASE_DOUBTED));
        assertThrows(Forbidden.class, () -> new Takers(Set.of(Role.SITE_MANAGER)).require(Kind.FEVER));
    }

    @Test
    void a_battery_waits() {
        assertEquals(null, AlertCycle.due(Kind.LOW_BATTERY, RAISED, 0, NOON, RULES));
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"MISSED_CHECK", "OVERDUE_TEST"})
    void what_nobody_did_is_handed_on_once(Kind kind) {
        assertEquals(NOON.plusSeconds(1200), AlertCycle.due(kind, RAISED, 0, NOON, RULES));
        assertEquals(NOON.plusSeconds(1200), AlertCycle.due(kind, ACKNOWLEDGED, 0, NOON, RULES));
        assertEquals(null, AlertCycle.due(kind, RAISED, 1, NOON, RULES));
        assertEquals(null, AlertCycle.due(kind, CLOSED, 0, NOON, RULES));
    }

    @Test
    void nothing_is_handed_on_beyond_the_last_level_nor_once_it_is_confirmed_or_closed() {
        assertEquals(null, AlertCycle.due(Kind.FEVER, RAISED, 2, NOON, RULES));
        assertEquals(null, AlertCycle.due(Kind.FEVER, CONFIRMED, 0, NOON, RULES));
        assertEquals(null, AlertCycle.due(Kind.FEVER, CLOSED, 0, NOON, RULES));
    }

    private static Alert alert(Kind kind, AlertState state) {
        return new Alert() {
            @Override
            public Kind kind() {
                return kind;
            }

            @Override
            public AlertState state() {
                return state;
            }

            @Override
            public String label() {
                return "A-0809-001";
            }
        };
    }
}
