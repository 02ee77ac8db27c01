package org.lazaret.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.forecast.HouseFixture.NOW;
import static org.lazaret.forecast.HouseFixture.ZONE;
import static org.lazaret.forecast.HouseFixture.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.clearance.Clearance;
import org.lazaret.clearance.Clearance.Basis;
import org.lazaret.clearance.Clearance.Decision;
import org.lazaret.clearance.Finding;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.forecast.Leaving.Going;
import org.lazaret.forecast.StayAhead.LeavesBy;
import org.lazaret.isolation.Progress;
import org.lazaret.protocol.DayConvention;
import org.lazaret.protocol.RiskClass;
import org.lazaret.roomlist.SiteWorld;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.Stay;
import org.lazaret.testplan.Phase;

/** When somebody leaves, and on what that rests. */
class LeavingTest {
    private static final Stay STAY = new Stay(new Site(SiteKind.ISOLATION, SiteWorld.facts("离开点")), UUID.randomUUID(), UUID.randomUUID(), null, NOW);

    @Test
    void who_may_leave_leaves_now_and_who_may_not_yet_at_the_earliest_possible_time() {
        assertEquals(new Leaving(Outlook.at(NOW), LeavesBy.MAY_LEAVE, List.of()), present(answer(Decision.ELIGIBLE, on(-1, 0)), null));
        assertEquals(Outlook.at(on(3, 0)), present(answer(Decision.NOT_YET, on(3, 0)), null).leaves());
    }

    @Test
    void who_is_blocked_cannot_be_told_and_leaves_no_sooner_than_the_days_are_over() {
        Leaving blocked = present(answer(Decision.BLOCKED, null, Lack.FEVER), null);
        assertEquals(Outlook.untold(on(5, 0)), blocked.leaves());
        assertEquals(LeavesBy.BLOCKED, blocked.why());
    }

    @Test
    void a_positive_may_go_to_hospital_at_any_time() {
        assertEquals(Outlook.untold(NOW), present(answer(Decision.BLOCKED, null, Lack.POSITIVE), null).leaves());
    }

    @Test
    void a_vehicle_that_is_ordered_says_when_and_a_transfer_without_one_only_that_it_may_be_sooner() {
        Clearance later = answer(Decision.NOT_YET, on(3, 0));
        assertEquals(Outlook.at(on(1, 9)), present(later, new Going(on(1, 9))).leaves());
        assertEquals(new Outlook(on(3, 0), NOW), present(later, new Going(null)).leaves());
        assertEquals(Outlook.untold(NOW), present(answer(Decision.BLOCKED, null, Lack.FEVER), new Going(null)).leaves());
    }

    @Test
    void without_an_order_the_plan_of_the_bed_says_when_or_nothing_does() {
        assertEquals(new Leaving(Outlook.at(on(2, 9)), LeavesBy.PLANNED, List.of()), Leaving.present(STAY, null, on(2, 9), null, NOW, ZONE));
        assertEquals(new Leaving(Outlook.untold(NOW), LeavesBy.NO_END, List.of()), Leaving.present(STAY, null, null, null, NOW, ZONE));
    }

    @Test
    void who_has_not_come_leaves_by_the_days_of_the_order_and_never_before_they_come() {
        assertEquals(Outlook.at(on(6, 0)), Leaving.expected(progress(6), null, on(1, 9), NOW, ZONE).leaves());
        assertEquals(Outlook.untold(on(7, 9)), Leaving.expected(progress(6), null, on(7, 9), NOW, ZONE).leaves());
        assertEquals(Outlook.NEVER, Leaving.expected(null, null, on(1, 9), NOW, ZONE).leaves());
    }

    private static Leaving present(Clearance answer, Going going) {
        return Leaving.present(STAY, answer, null, going, NOW, ZONE);
    }

    private static Progress progress(int last) {
        return new Progress(1, 7, DayConvention.DAY_ZERO, HouseFixture.TODAY.plusDays(last), false);
    }

    private static Clearance answer(Decision decision, Instant earliest, Lack... lacks) {
        List<Unmet> unmet = List.of(lacks).stream().map(lack -> new Unmet(lack, null, null, List.of(lack.name()), true, null, false, List.of())).toList();
        Finding finding = new Finding(Finding.About.FEVER, unmet.isEmpty() ? Finding.State.MET : Finding.State.UNMET, unmet, List.of(), null);
        Basis basis = new Basis(RiskClass.CLOSE_CONTACT, Phase.CENTRAL, LocalDate.of(2021, 8, 1), DayConvention.DAY_ZERO, 14, on(5, 0), null, List.of());
        return new Clearance(decision, List.of(finding), List.of(), earliest, null, null, basis, null, List.of());
    }
}
