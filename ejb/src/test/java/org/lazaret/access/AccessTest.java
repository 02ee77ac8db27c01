package org.lazaret.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.access.Role.COMMAND_CENTRE;
import static org.lazaret.access.Role.DOCTOR;
import static org.lazaret.access.Role.NURSE;
import static org.lazaret.access.Role.SITE_MANAGER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.NotFound;

class AccessTest {
    private static final SiteScope HERE = new SiteScope(new UUID(0, 1), "430202005001");
    private static final SiteScope THERE = new SiteScope(new UUID(0, 2), "430211001003");
    private final Access access = new Access();

    @Test
    void a_role_held_at_the_site_lets_act_there_and_nowhere_else() {
        Caller manager = caller(Set.of(SITE_MANAGER), Set.of(NURSE), Held.at(SITE_MANAGER, HERE.site()));
        assertEquals(Set.of(SITE_MANAGER), access.at(manager, HERE));
        assertThrows(NotFound.class, () -> access.at(manager, THERE));
    }

    @Test
    void what_is_seen_but_not_to_be_changed_is_refused_and_says_who_may() {
        Caller nurse = caller(Set.of(SITE_MANAGER), Set.of(NURSE, SITE_MANAGER), Held.at(NURSE, HERE.site()));
        Forbidden refused = assertThrows(Forbidden.class, () -> access.at(nurse, HERE));
        assertEquals(Set.of("SITE_MANAGER"), refused.facts().get("roles"));
        assertThrows(NotFound.class, () -> access.at(nurse, THERE));
    }

    @Test
    void a_kind_the_role_may_not_see_is_not_found() {
        Caller doctor = caller(Set.of(SITE_MANAGER), Set.of(NURSE), Held.at(DOCTOR, HERE.site()));
        assertThrows(NotFound.class, () -> access.at(doctor, HERE));
    }

    @Test
    void acting_at_one_site_and_seeing_at_another_are_not_mixed() {
        Caller both = caller(Set.of(SITE_MANAGER), Set.of(NURSE), Held.at(SITE_MANAGER, HERE.site()), Held.at(NURSE, THERE.site()));
        assertEquals(Set.of(SITE_MANAGER), access.at(both, HERE));
        assertThrows(Forbidden.class, () -> access.at(both, THERE));
    }

    @Test
    void an_area_means_all_sites_in_it() {
        Caller centre = caller(Set.of(COMMAND_CENTRE), Set.of(), Held.in(COMMAND_CENTRE, "430200000000"));
        assertEquals(Set.of(COMMAND_CENTRE), access.at(centre, HERE));
        assertEquals(Set.of(COMMAND_CENTRE), access.at(centre, THERE));
        assertThrows(NotFound.class, () -> access.at(centre, new SiteScope(new UUID(0, 3), "430102001001")));
    }

    @Test
    void the_reach_of_a_list_is_where_the_roles_that_may_are_held() {
        Caller caller = caller(Set.of(NURSE, COMMAND_CENTRE), Set.of(), Held.at(NURSE, HERE.site()), Held.at(DOCTOR, THERE.site()));
        Reach reach = access.reach(caller);
        assertTrue(reach.covers(HERE));
        assertFalse(reach.covers(THERE));
    }

    @Test
    void nobody_reaches_nothing() {
        Reach reach = access.reach(caller(Set.of(NURSE), Set.of()));
        assertTrue(reach.isEmpty());
        assertFalse(reach.covers(HERE));
    }

    @Test
    void the_question_is_remembered_even_when_the_answer_is_no() {
        Caller stranger = caller(Set.of(NURSE), Set.of());
        assertFalse(stranger.owed().hasAsked());
        assertThrows(NotFound.class, () -> access.at(stranger, HERE));
        assertTrue(stranger.owed().hasAsked());
    }

    @ParameterizedTest
    @CsvSource({"430000000000,43", "430200000000,4302", "430202000000,430202", "430202005000,430202005",
            "430202005001,430202005001", "430202005010,430202005010", "4302,4302", "430200,4302", "110000000000,11"})
    void an_area_keeps_the_digits_that_say_something(String divisionCode, String area) {
        assertEquals(area, Held.area(divisionCode));
    }

    @Test
    void a_role_is_held_at_a_site_or_in_an_area() {
        assertThrows(IllegalArgumentException.class, () -> new Held(NURSE, null, null));
        assertThrows(IllegalArgumentException.class, () -> new Held(NURSE, HERE.site(), "43"));
        assertThrows(IllegalArgumentException.class, () -> Held.in(NURSE, "43x"));
    }

    private static Caller caller(Set<Role> may, Set<Role> see, Held... held) {
        return new Caller(new UUID(0, 9), "x", "-", List.of(held), may, see, new Owed());
    }
}
