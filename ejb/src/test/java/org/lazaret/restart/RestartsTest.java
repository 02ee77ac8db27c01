package org.lazaret.restart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.restart.CaseWorld.manager;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.contact.InvestigationOver;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.Progress;
import org.lazaret.restart.ClockRestart.State;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.BedMoves;
import org.lazaret.stay.Ending;
import org.lazaret.stay.StayWithdrawals.Withdrawal;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.stay.Stays;
import org.lazaret.testing.Database;

/**
 * Two beds a room, everybody a close contact last exposed on 8 August, and somebody in the first room is positive: sampled on the
 * 10th, known on the 11th.
 */
@ExtendWith(Database.class)
class RestartsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY_0 = LocalDate.parse("2021-08-08");
    private static final Instant CAME = StayWorld.NOW;
    private static final Instant SAMPLED = Instant.parse("2021-08-10T01:00:00Z");
    private static final Instant KNOWN = Instant.parse("2021-08-11T02:00:00Z");
    /** 13 August at the site. */
    private static final Instant LEFT = Instant.parse("2021-08-12T16:10:00Z");
    private final Database database;

    RestartsTest(Database database) {
        this.database = database;
    }

    @Test
    void a_positive_puts_the_clocks_of_room_next_door_and_floor_in_question() {
        Case c = found();
        Map<UUID, RestartScope> scopes = at(KNOWN, w -> w.restarts(c.id)).stream().collect(Collectors.toMap(ClockRestart::stay, ClockRestart::scope));
        assertEquals(Map.of(c.mate, RestartScope.ROOM, c.next, RestartScope.DOOR, c.far, RestartScope.FLOOR), scopes);
        assertEquals(List.of(State.PROPOSED, State.PROPOSED, State.PROPOSED), at(KNOWN, w -> w.restarts(c.id)).stream().map(ClockRestart::state).toList());
        assertEquals(DAY_0, at(KNOWN, w -> w.order(c.mate)).exposure().day());
    }

    @Test
    void what_a_restart_costs_is_said_for_each_and_for_every_scope() {
        Case c = found();
        depart(c, LEFT);
        RestartLists.Question question = at(LEFT, w -> w.restartLists.of(manager(), c.id, false));
        assertEquals(LocalDate.parse("2021-08-13"), question.left());
        assertEquals(List.of(RestartScope.ROOM, RestartScope.DOOR, RestartScope.FLOOR, RestartScope.SITE), question.lines().stream().map(RestartLists.Line::scope).toList());
        assertEquals(new BedDays(LocalDate.parse("2021-08-22"), LocalDate.parse("2021-08-27"), 5), question.lines().get(0).cost());
        assertEquals(List.of(new RestartLists.Total(RestartScope.ROOM, 1, 5), new RestartLists.Total(RestartScope.DOOR, 2, 10),
                new RestartLists.Total(RestartScope.FLOOR, 3, 15), new RestartLists.Total(RestartScope.SITE, 4, 20)), question.totals());
    }

    @Test
    void a_clock_restarts_on_the_day_the_last_positive_left_by_the_calendar_of_the_site() {
        Case c = found();
        depart(c, LEFT);
        assertEquals(3, decide(c, State.RESTARTED, LEFT));
        IsolationOrder order = at(LEFT, w -> w.order(c.mate));
        assertEquals(LocalDate.parse("2021-08-13"), order.exposure().day());
        assertEquals(LocalDate.parse("2021-08-27"), order.progress(ZONE, LEFT).lastDay());
        assertEquals(1, rows("select count(*) from order_restart where order_id = ? and from_exposure_day = '2021-08-08' and exposure_day = '2021-08-13'"
                + " and reason = '点内传播'", order.id()));
    }

    @Test
    void while_the_positive_is_inside_there_is_no_day_0_until_the_departure_gives_it() {
        Case c = found();
        decide(c, State.RESTARTED, KNOWN);
        IsolationOrder waiting = at(KNOWN, w -> w.order(c.mate));
        assertTrue(waiting.clockOpen());
        Progress progress = waiting.progress(ZONE, Instant.parse("2021-09-30T00:00:00Z"));
        assertEquals(0, progress.day());
        assertNull(progress.lastDay());
        assertFalse(progress.over());
        depart(c, LEFT);
        IsolationOrder counting = at(LEFT, w -> w.order(c.mate));
        assertFalse(counting.clockOpen());
        assertEquals(LocalDate.parse("2021-08-13"), counting.exposure().day());
        assertEquals(DAY_0, at(LEFT, w -> w.order(c.above)).exposure().day());
    }

    @Test
    void a_departure_that_was_a_mistake_opens_the_clock_again() {
        Case c = found();
        decide(c, State.RESTARTED, KNOWN);
        depart(c, LEFT);
        at(LEFT.plusSeconds(600), w -> w.stays.withdrawals.withdrawDeparture(manager(), c.positive, new Withdrawal("车未到", null)));
        assertTrue(at(LEFT.plusSeconds(600), w -> w.order(c.mate)).clockOpen());
        Instant nextDay = LEFT.plusSeconds(86_400);
        at(nextDay, w -> w.stays.stays.depart(manager(), c.positive, true, null));
        assertEquals(LocalDate.parse("2021-08-14"), at(nextDay, w -> w.order(c.mate)).exposure().day());
    }

    @Test
    void a_clock_that_is_let_hold_stays_as_it_was() {
        Case c = found();
        assertEquals(3, decide(c, State.DISMISSED, KNOWN));
        assertEquals(0, decide(c, State.DISMISSED, KNOWN));
        depart(c, LEFT);
        assertEquals(DAY_0, at(LEFT, w -> w.order(c.mate)).exposure().day());
        assertEquals(0, rows("select count(*) from order_restart where order_id = ?", at(LEFT, w -> w.order(c.mate)).id()));
    }

    @Test
    void what_was_known_of_a_clock_is_told_as_of_any_moment() {
        Case c = found();
        UUID order = at(KNOWN, w -> w.order(c.mate)).id();
        Instant decided = KNOWN.plusSeconds(3600);
        decide(c, State.RESTARTED, decided);
        depart(c, LEFT);
        assertEquals(List.of(), clock(order, KNOWN.minusSeconds(1)).inQuestion());
        assertEquals(List.of(KNOWN), clock(order, decided.minusSeconds(1)).inQuestion());
        Clocks.Clock inside = clock(order, LEFT.minusSeconds(1));
        assertTrue(inside.lastPositiveInside());
        assertEquals(List.of(new Clocks.Restart(null, decided, null)), inside.restarts());
        Clocks.Clock counting = clock(order, LEFT);
        assertFalse(counting.lastPositiveInside());
        assertEquals(new Clocks.Restart(LocalDate.parse("2021-08-13"), decided, LEFT), counting.restart().orElseThrow());
        assertEquals(DAY_0, counting.ordered().day());
    }

    @Test
    void a_dismissal_settles_the_question_from_when_it_was_recorded() {
        Case c = found();
        UUID order = at(KNOWN, w -> w.order(c.mate)).id();
        decide(c, State.DISMISSED, LEFT);
        assertEquals(List.of(KNOWN), clock(order, LEFT.minusSeconds(1)).inQuestion());
        assertEquals(List.of(LEFT), clock(order, LEFT).settled());
        assertEquals(List.of(), clock(order, LEFT).inQuestion());
    }

    @Test
    void the_latest_of_two_positives_counts() {
        Case c = found();
        decide(c, State.RESTARTED, KNOWN);
        UUID second = at(KNOWN, w -> w.told(c.house.site(), w.person(c.next), SAMPLED).id());
        at(KNOWN, w -> w.restarts.decide(manager(), second, w.restarts(second).stream().filter(one -> one.stay().equals(c.mate)).map(ClockRestart::id).toList(),
                State.RESTARTED, "第二名阳性"));
        depart(c, LEFT);
        assertTrue(at(LEFT, w -> w.order(c.mate)).clockOpen());
        Instant later = LEFT.plusSeconds(86_400);
        at(later, w -> {
            w.stays.stays.end(manager(), c.next, new Stays.EndingDraft(Ending.TRANSFERRED, "阳性", null), null);
            return w.stays.stays.depart(manager(), c.next, true, null);
        });
        assertFalse(at(later, w -> w.order(c.mate)).clockOpen());
        assertEquals(LocalDate.parse("2021-08-14"), at(later, w -> w.order(c.mate)).exposure().day());
    }

    @Test
    void when_nobody_was_positive_what_is_undecided_falls_and_what_is_decided_is_taken_back_by_a_person() {
        Case c = found();
        depart(c, LEFT);
        UUID mate = at(LEFT, w -> w.restarts(c.id)).stream().filter(one -> one.stay().equals(c.mate)).findFirst().orElseThrow().id();
        at(LEFT, w -> w.restarts.decide(manager(), c.id, List.of(mate), State.RESTARTED, "点内传播"));
        at(LEFT, w -> w.investigations.withdraw(manager(), c.id, "样本弄混"));
        assertEquals(Map.of(State.RESTARTED, 1L, State.WITHDRAWN, 2L), at(LEFT, w -> w.restarts(c.id)).stream()
                .collect(Collectors.groupingBy(ClockRestart::state, Collectors.counting())));
        assertEquals(LocalDate.parse("2021-08-13"), at(LEFT, w -> w.order(c.mate)).exposure().day());
        assertThrows(InvestigationOver.class, () -> decide(c, State.RESTARTED, LEFT));
        at(LEFT, w -> w.restarts.decide(manager(), c.id, List.of(mate), State.WITHDRAWN, "样本弄混"));
        assertEquals(DAY_0, at(LEFT, w -> w.order(c.mate)).exposure().day());
    }

    @Test
    void the_whole_site_is_proposed_by_a_person() {
        Case c = found();
        assertEquals(1, at(KNOWN, w -> w.restarts.propose(manager(), c.id, RestartScope.SITE)).intValue());
        assertEquals(0, at(KNOWN, w -> w.restarts.propose(manager(), c.id, RestartScope.SITE)).intValue());
        assertEquals(4, at(KNOWN, w -> w.restarts(c.id)).size());
        assertEquals(4, decide(c, State.RESTARTED, KNOWN));
        assertTrue(at(KNOWN, w -> w.order(c.above)).clockOpen());
    }

    @Test
    void a_clock_that_was_let_hold_is_in_question_anew_when_a_late_record_says_they_were_nearer() {
        Case c = found();
        decide(c, State.DISMISSED, KNOWN);
        at(KNOWN, w -> w.stays.moves.move(manager(), c.far, new BedMoves.Move(c.house.bed(1, 1), "同屋照护", null, false),
                SAMPLED.minusSeconds(7200)));
        at(KNOWN, w -> w.investigations.look(manager(), c.id));
        ClockRestart far = at(KNOWN, w -> w.restarts(c.id)).stream().filter(one -> one.stay().equals(c.far)).findFirst().orElseThrow();
        assertEquals(RestartScope.DOOR, far.scope());
        assertEquals(State.PROPOSED, far.state());
        assertEquals(State.DISMISSED, at(KNOWN, w -> w.restarts(c.id)).stream().filter(one -> one.stay().equals(c.mate)).findFirst().orElseThrow().state());
    }

    @Test
    void of_two_who_decide_otherwise_at_the_same_time_one_is_refused() {
        Case c = found();
        List<Database.Outcome<Integer>> outcomes = database.together(2, number -> decide(c, number == 0 ? State.RESTARTED : State.DISMISSED, KNOWN));
        List<State> states = at(KNOWN, w -> w.restarts(c.id)).stream().map(ClockRestart::state).distinct().toList();
        assertEquals(1, states.size());
        // Who lets a clock hold may still restart it; what is restarted is only taken back.
        if (outcomes.get(0).succeeded() && outcomes.get(1).succeeded()) {
            assertEquals(List.of(State.RESTARTED), states);
        } else {
            assertInstanceOf(RestartRefused.class, outcomes.stream().filter(one -> !one.succeeded()).findFirst().orElseThrow().thrown());
        }
        assertEquals(states.get(0) == State.RESTARTED, at(KNOWN, w -> w.order(c.mate)).clockOpen());
    }

    @Test
    void refuses_what_is_not_of_the_case_and_a_decision_without_a_reason() {
        Case c = found();
        Invalid none = assertThrows(Invalid.class, () -> at(KNOWN, w -> w.restarts.decide(manager(), c.id, List.of(UUID.randomUUID()), State.RESTARTED, "点内传播")));
        assertEquals("restarts[0]", none.fields().get(0).path());
        assertThrows(Invalid.class, () -> at(KNOWN, w -> w.restarts.decide(manager(), c.id, w.ids(c.id), State.RESTARTED, " ")));
        assertThrows(Invalid.class, () -> at(KNOWN, w -> w.restarts.decide(manager(), c.id, w.ids(c.id), State.PROPOSED, "点内传播")));
    }

    @Test
    void a_departure_and_a_decision_at_the_same_time_leave_no_clock_open() {
        for (int i = 0; i < 6; i++) {
            Case c = found();
            List<Database.Outcome<Integer>> outcomes = database.together(2, number -> number == 0 ? decide(c, State.RESTARTED, LEFT) : departed(c));
            outcomes.forEach(outcome -> assertTrue(outcome.succeeded(), () -> String.valueOf(outcome.thrown())));
            IsolationOrder order = at(LEFT, w -> w.order(c.mate));
            assertFalse(order.clockOpen());
            assertEquals(LocalDate.parse("2021-08-13"), order.exposure().day());
        }
    }

    @Test
    void the_cost_of_sixty_clocks_is_read_in_as_many_statements_as_that_of_six() {
        assertEquals(asked(many(6)), asked(many(60)));
    }

    private long asked(Case c) {
        return at(KNOWN, w -> {
            w.stays.sites.protocol(w.stays.sites.find(c.house.site()));
            long before = Database.questions(w.stays.em);
            assertTrue(w.restartLists.of(manager(), c.id, true).lines().size() >= 5);
            return Database.questions(w.stays.em) - before;
        });
    }

    /** So many people two a room on one floor, the first of them positive. */
    private Case many(int people) {
        House house = StayWorld.house(database, SiteKind.HOSPITAL, people / 2, 2);
        Case c = new Case();
        c.house = house;
        at(CAME, w -> {
            for (int i = 0; i < people; i++) {
                UUID stay = w.stays.admitted(house.site(), "住客" + i, house.bed(i / 2, i % 2));
                c.positive = i == 0 ? stay : c.positive;
            }
            return null;
        });
        c.id = at(KNOWN, w -> w.told(house.site(), w.person(c.positive), SAMPLED).id());
        return c;
    }

    /** @param positive a stay, as the others: in the same room, opposite, further on, and a floor above */
    private static final class Case {
        House house;
        UUID positive;
        UUID mate;
        UUID next;
        UUID far;
        UUID above;
        UUID id;
    }

    private Case found() {
        Case c = new Case();
        c.house = StayWorld.house(database, SiteKind.HOSPITAL, 8, 2);
        at(CAME, w -> {
            c.positive = w.stays.admitted(c.house.site(), "陈桂花", c.house.bed(0, 0));
            c.mate = w.stays.admitted(c.house.site(), "周丽", c.house.bed(0, 1));
            c.next = w.stays.admitted(c.house.site(), "刘芳", c.house.bed(1, 0));
            c.far = w.stays.admitted(c.house.site(), "谭伟", c.house.bed(7, 0));
            c.above = w.stays.admitted(c.house.site(), "何平", w.above(c.house.site()));
            return null;
        });
        c.id = at(KNOWN, w -> w.told(c.house.site(), w.person(c.positive), SAMPLED).id());
        return c;
    }

    private int decide(Case c, State state, Instant when) {
        List<UUID> ids = at(when, w -> w.ids(c.id));
        return at(when, w -> w.restarts.decide(manager(), c.id, ids, state, "点内传播"));
    }

    private void depart(Case c, Instant when) {
        at(when, w -> {
            w.stays.stays.end(manager(), c.positive, new Stays.EndingDraft(Ending.TRANSFERRED, "阳性", "市中心医院"), null);
            return w.stays.stays.depart(manager(), c.positive, true, null);
        });
    }

    private int departed(Case c) {
        depart(c, LEFT);
        return 0;
    }

    private Clocks.Clock clock(UUID order, Instant asOf) {
        return at(LEFT, w -> w.clocks.of(List.of(order), asOf)).get(order);
    }

    private long rows(String sql, UUID id) {
        return database.count(sql, UuidBytes.of(id));
    }

    private <T> T at(Instant now, Function<CaseWorld, T> work) {
        return StayWorld.at(database, now, stays -> work.apply(new CaseWorld(stays)));
    }
}
