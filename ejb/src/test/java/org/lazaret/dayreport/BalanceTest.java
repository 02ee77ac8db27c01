package org.lazaret.dayreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.dayreport.Presence.Exit;
import org.lazaret.dayreport.Presence.Guest;
import org.lazaret.dayreport.Presence.Step;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayStep.Kind;
import org.lazaret.transfer.TransferStep;

/** By hand: 9 August 2021 at a site in Shanghai's zone lasts from the 8th, 16:00 UTC, to the 9th, 16:00 UTC. */
class BalanceTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final UUID SITE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final SiteDay NINTH = day(SHANGHAI, "2021-08-09", "2021-08-20T00:00:00Z");
    private static final SiteDay EIGHTH = day(SHANGHAI, "2021-08-08", "2021-08-20T00:00:00Z");

    @Test
    void who_comes_before_midnight_and_goes_after_it_is_in_on_one_day_and_out_on_the_next() {
        Stay stay = new Stay().at("2021-08-08T15:30:00Z", Kind.ADMITTED).at("2021-08-08T16:10:00Z", Kind.TRANSFERRED).at("2021-08-08T16:10:00Z", Kind.DEPARTED);
        assertEquals(List.of(0, 1, 0, 1), sizes(EIGHTH, stay));
        assertEquals(List.of(1, 0, 1, 0), sizes(NINTH, stay));
    }

    @Test
    void the_stroke_of_midnight_belongs_to_the_day_that_begins() {
        Stay comes = new Stay().at("2021-08-08T16:00:00Z", Kind.ADMITTED);
        assertEquals(List.of(0, 0, 0, 0), sizes(EIGHTH, comes));
        assertEquals(List.of(0, 1, 0, 1), sizes(NINTH, comes));
        Stay goes = new Stay().at("2021-08-07T00:00:00Z", Kind.ADMITTED).at("2021-08-08T15:00:00Z", Kind.DIED).at("2021-08-08T16:00:00Z", Kind.DEPARTED);
        assertEquals(List.of(1, 0, 0, 1), sizes(EIGHTH, goes));
        assertEquals(List.of(1, 0, 1, 0), sizes(NINTH, goes));
    }

    @Test
    void in_and_out_on_one_day_is_one_of_each_and_nobody_is_left() {
        assertEquals(List.of(0, 1, 1, 0), sizes(NINTH, new Stay().at("2021-08-09T01:00:00Z", Kind.ADMITTED).at("2021-08-09T09:00:00Z", Kind.ABSCONDED)
                .at("2021-08-09T09:00:00Z", Kind.DEPARTED)));
    }

    @Test
    void who_may_go_and_has_not_left_is_still_present() {
        Stay released = new Stay().at("2021-08-08T00:00:00Z", Kind.ADMITTED).at("2021-08-09T05:00:00Z", Kind.RELEASED).at("2021-08-09T17:00:00Z", Kind.DEPARTED);
        assertEquals(List.of(1, 0, 0, 1), sizes(NINTH, released));
    }

    @Test
    void the_day_is_that_of_the_sites_own_zone() {
        Stay stay = new Stay().at("2021-08-08T15:30:00Z", Kind.ADMITTED);
        assertEquals(List.of(0, 1, 0, 1), sizes(day(ZoneId.of("UTC"), "2021-08-08", "2021-08-20T00:00:00Z"), stay));
        assertEquals(List.of(0, 1, 0, 1), sizes(day(ZoneId.of("Asia/Tokyo"), "2021-08-09", "2021-08-20T00:00:00Z"), stay), "half past midnight in Tokyo");
        assertEquals(List.of(1, 0, 0, 1), sizes(NINTH, stay));
    }

    @Test
    void a_day_on_which_the_clocks_change_has_its_own_length() {
        SiteDay short23 = day(ZoneId.of("Europe/Berlin"), "2021-03-28", "2021-08-20T00:00:00Z");
        assertEquals(23 * 3600, short23.to().getEpochSecond() - short23.from().getEpochSecond());
    }

    @Test
    void an_admission_that_was_taken_back_never_was_and_was_one_as_long_as_nobody_knew() {
        Stay stay = new Stay().at("2021-08-09T01:00:00Z", Kind.ADMITTED).takenBack("2021-08-09T18:00:00Z", 1);
        assertEquals(List.of(0, 0, 0, 0), sizes(NINTH, stay));
        assertEquals(List.of(0, 1, 0, 1), sizes(NINTH.atItsEnd(), stay));
    }

    @Test
    void a_departure_that_was_taken_back_leaves_the_person_where_they_were() {
        Stay stay = new Stay().at("2021-08-08T01:00:00Z", Kind.ADMITTED).at("2021-08-09T01:00:00Z", Kind.TRANSFERRED).at("2021-08-09T01:00:00Z", Kind.DEPARTED)
                .takenBack("2021-08-09T18:00:00Z", 3);
        assertEquals(List.of(1, 0, 0, 1), sizes(NINTH, stay));
        assertEquals(List.of(1, 0, 1, 0), sizes(NINTH.atItsEnd(), stay));
    }

    @Test
    void what_is_told_late_counts_for_its_day_and_is_seen_as_a_change() {
        Stay stay = new Stay().told("2021-08-09T15:30:00Z", "2021-08-09T23:00:00Z", Kind.ADMITTED);
        assertEquals(List.of(0, 1, 0, 1), sizes(NINTH, stay));
        assertEquals(List.of(0, 0, 0, 0), sizes(NINTH.atItsEnd(), stay));
    }

    @Test
    void the_way_out_follows_from_the_ending_and_from_the_decision() {
        assertEquals(Exit.HOME_MONITORING, exit(new Step(2, Kind.RELEASED, at("2021-08-09T01:00:00Z"), at("2021-08-09T01:00:00Z"), null, LeadsTo.HOME_MONITORING), List.of()));
        assertEquals(Exit.RELEASED, exit(new Step(2, Kind.RELEASED, at("2021-08-09T01:00:00Z"), at("2021-08-09T01:00:00Z"), null, LeadsTo.END), List.of()));
        assertEquals(Exit.RELEASED, exit(new Step(2, Kind.RELEASED, at("2021-08-09T01:00:00Z"), at("2021-08-09T01:00:00Z"), null, null), List.of()));
        assertEquals(Exit.DIED, exit(step(2, Kind.DIED), List.of()));
        assertEquals(Exit.ELSEWHERE, exit(step(2, Kind.TRANSFERRED), List.of()));
    }

    @Test
    void within_one_day_a_transfer_takes_from_one_site_and_brings_to_the_other() {
        Move move = moved(OTHER, false, "2021-08-09T02:00:00Z", "2021-08-09T03:00:00Z", "2021-08-09T04:00:00Z");
        Stay left = new Stay().at("2021-08-09T01:00:00Z", Kind.ADMITTED).at("2021-08-09T03:00:00Z", Kind.TRANSFERRED).at("2021-08-09T03:00:00Z", Kind.DEPARTED);
        Stay reached = new Stay().at("2021-08-09T02:00:00Z", Kind.EXPECTED).at("2021-08-09T04:00:00Z", Kind.ADMITTED);
        assertEquals(Exit.TO_SITE, left.presence(SITE, List.of(move), NINTH).orElseThrow().exit());
        assertEquals(List.of(0, 1, 1, 0), sizes(NINTH, left));
        assertTrue(reached.presence(OTHER, List.of(move), NINTH).orElseThrow().arrived());
        assertFalse(left.presence(SITE, List.of(move), NINTH).orElseThrow().arrived());
    }

    @Test
    void a_hospital_that_is_no_site_of_ours_is_a_hospital() {
        Move move = moved(null, true, "2021-08-09T02:00:00Z", "2021-08-09T03:00:00Z", null);
        Stay left = new Stay().at("2021-08-09T01:00:00Z", Kind.ADMITTED).at("2021-08-09T03:00:00Z", Kind.TRANSFERRED).at("2021-08-09T03:00:00Z", Kind.DEPARTED);
        assertEquals(Exit.TO_HOSPITAL, left.presence(SITE, List.of(move), NINTH).orElseThrow().exit());
    }

    @Test
    void who_was_transferred_once_and_comes_again_by_the_door_is_admitted() {
        Move move = moved(OTHER, false, "2021-08-07T02:00:00Z", "2021-08-07T03:00:00Z", "2021-08-07T04:00:00Z");
        assertFalse(new Stay().at("2021-08-09T04:00:00Z", Kind.ADMITTED).presence(OTHER, List.of(move), NINTH).orElseThrow().arrived());
    }

    @Test
    void out_for_treatment_is_present_and_out_until_the_return() {
        Presence out = new Stay().at("2021-08-08T01:00:00Z", Kind.ADMITTED).at("2021-08-09T01:00:00Z", Kind.OUT).at("2021-08-10T01:00:00Z", Kind.RETURNED)
                .presence(SITE, List.of(), NINTH).orElseThrow();
        assertTrue(out.isThereAt(NINTH.to()) && out.isOutAt(NINTH.to()));
        assertFalse(out.isOutAt(NINTH.from()));
        assertFalse(out.isOutAt(at("2021-08-10T16:00:00Z")));
    }

    @Test
    void begin_and_in_without_out_is_end_whatever_happened() {
        Random random = new Random(9);
        for (int run = 0; run < 200; run++) {
            List<Presence> all = new ArrayList<>();
            for (int who = 0; who < 20; who++) {
                Instant came = NINTH.from().plusSeconds(random.nextInt(6) * 7200L - 21_600);
                Instant left = random.nextBoolean() ? null : came.plusSeconds(random.nextInt(20) * 7200L);
                all.add(new Presence(UUID.randomUUID(), UUID.randomUUID(), null, came, left, left, left == null ? null : Exit.RELEASED, false, null, null, List.of()));
            }
            assertTrue(Balance.of(all, NINTH).isEven());
        }
    }

    @Test
    void who_left_before_they_came_makes_the_balance_uneven_and_it_says_so() {
        Presence impossible = new Presence(UUID.randomUUID(), UUID.randomUUID(), null, at("2021-08-09T05:00:00Z"), at("2021-08-08T05:00:00Z"), at("2021-08-08T05:00:00Z"),
                Exit.RELEASED, false, null, null, List.of());
        assertFalse(Balance.of(List.of(impossible), NINTH).isEven());
    }

    @Test
    void refuses_a_day_and_a_moment_that_have_not_come() {
        Site site = new Site(SiteKind.ISOLATION, new Site.Facts("晏家湾隔离点", "Yanjiawan", "430202005001", "Asia/Shanghai", null, null));
        Instant now = at("2021-08-09T15:59:00Z");
        assertEquals(LocalDate.parse("2021-08-09"), SiteDay.of(site, null, null, now).day());
        assertThrows(Invalid.class, () -> SiteDay.of(site, LocalDate.parse("2021-08-10"), null, now));
        assertThrows(Invalid.class, () -> SiteDay.of(site, null, now.plusSeconds(1), now));
        assertThrows(Invalid.class, () -> SiteDay.of(site, LocalDate.parse("2021-08-09"), at("2021-08-08T15:59:59Z"), now));
        assertFalse(SiteDay.of(site, null, null, now).isOver());
        assertTrue(SiteDay.of(site, LocalDate.parse("2021-08-09"), null, now.plusSeconds(60)).isOver());
    }

    private static Exit exit(Step ending, List<Move> moves) {
        return Presence.of(new Guest(UUID.randomUUID(), SITE, UUID.randomUUID(), RiskClass.CLOSE_CONTACT), List.of(step(1, Kind.ADMITTED), ending, step(3, Kind.DEPARTED)),
                moves, recorded -> true).orElseThrow().exit();
    }

    private static Step step(int seq, Kind kind) {
        return new Step(seq, kind, at("2021-08-09T01:00:00Z"), at("2021-08-09T01:00:00Z"), null, null);
    }

    private static Move moved(UUID to, boolean hospital, String agreed, String picked, String arrived) {
        List<Move.Step> steps = new ArrayList<>();
        steps.add(move(1, TransferStep.Kind.ORIGIN_APPROVED, agreed, to, hospital));
        steps.add(move(2, TransferStep.Kind.DESTINATION_APPROVED, agreed, null, true));
        steps.add(move(3, TransferStep.Kind.PICKED_UP, picked, null, true));
        if (arrived != null) {
            steps.add(move(4, TransferStep.Kind.ARRIVED, arrived, null, true));
        }
        return new Move(SITE, steps);
    }

    private static Move.Step move(int seq, TransferStep.Kind kind, String at, UUID to, boolean hospital) {
        return new Move.Step(seq, kind, at(at), at(at), null, to, hospital);
    }

    private static List<Integer> sizes(SiteDay day, Stay stay) {
        Balance balance = Balance.of(stay.presence(SITE, List.of(), day).stream().toList(), day);
        assertTrue(balance.isEven());
        return List.of(balance.start().size(), balance.in().size(), balance.out().size(), balance.end().size());
    }

    private static SiteDay day(ZoneId zone, String day, String knownBy) {
        LocalDate date = LocalDate.parse(day);
        return new SiteDay(SITE, zone, date, date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant(), at(knownBy), false);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    /** A stay, step by step. */
    private static final class Stay {
        private final List<Step> steps = new ArrayList<>();

        Stay at(String when, Kind kind) {
            return told(when, when, kind);
        }

        Stay told(String when, String recorded, Kind kind) {
            steps.add(new Step(steps.size() + 1, kind, BalanceTest.at(when), BalanceTest.at(recorded), null, null));
            return this;
        }

        Stay takenBack(String when, int mistaken) {
            steps.add(new Step(steps.size() + 1, Kind.WITHDRAWN, BalanceTest.at(when), BalanceTest.at(when), mistaken, null));
            return this;
        }

        Optional<Presence> presence(UUID site, List<Move> moves, SiteDay day) {
            return Presence.of(new Guest(UUID.randomUUID(), site, UUID.randomUUID(), RiskClass.CLOSE_CONTACT), steps, moves, day::knows);
        }
    }
}
