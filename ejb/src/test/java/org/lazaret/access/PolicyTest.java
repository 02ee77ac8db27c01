package org.lazaret.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.access.Policy.Verdict;

class PolicyTest {
    private static final UUID SITE = new UUID(0, 1);

    @Test
    void an_open_endpoint_lets_everybody_pass() {
        assertEquals(Verdict.PASS, row("GET /a | OPEN").verdict(null));
    }

    @Test
    void nobody_passes_unknown_where_somebody_must_be_known() {
        assertEquals(Verdict.SIGN_IN, row("GET /a | SELF").verdict(null));
        assertEquals(Verdict.SIGN_IN, row("GET /a | SITE | NURSE").verdict(null));
        assertEquals(Verdict.SIGN_IN, row("GET /a | ANYWHERE | NURSE").verdict(null));
    }

    @Test
    void a_role_that_may_passes_and_one_that_may_not_finds_nothing() {
        assertEquals(Verdict.PASS, row("GET /a | SITE | NURSE").verdict(holding(Role.NURSE)));
        assertEquals(Verdict.NOT_FOUND, row("GET /a | SITE | NURSE").verdict(holding(Role.DOCTOR)));
        assertEquals(Verdict.NOT_FOUND, row("GET /a | SITE | NURSE").verdict(holding()));
    }

    @Test
    void a_device_finds_its_own_endpoints_and_nothing_else_not_even_what_is_open_to_everybody() {
        assertEquals(Verdict.PASS, row("POST /a | SITE | GATEWAY").verdict(holding(Role.GATEWAY)));
        assertEquals(Verdict.PASS, row("POST /a | SITE | NURSE GATEWAY").verdict(holding(Role.GATEWAY)));
        for (String closed : List.of("GET /a | OPEN", "GET /a | SELF", "GET /a | ANYWHERE | SYSTEM_ADMINISTRATOR", "GET /a | SITE | NURSE")) {
            assertEquals(Verdict.NOT_FOUND, row(closed).verdict(holding(Role.GATEWAY)), closed);
        }
    }

    @Test
    void what_is_seen_everywhere_but_not_to_be_changed_is_refused_at_the_door() {
        assertEquals(Verdict.FORBIDDEN, Policy.row("POST /api/accounts").map(row -> new Policy.Row("POST", "/x",
                Policy.Where.ANYWHERE, Set.of(Role.SYSTEM_ADMINISTRATOR), "GET /api/accounts")).orElseThrow()
                .verdict(holding(Role.SECURITY_ADMINISTRATOR)));
    }

    @Test
    void a_row_names_an_endpoint_a_place_and_roles_that_exist() {
        assertThrows(IllegalArgumentException.class, () -> row("GET /a"));
        assertThrows(IllegalArgumentException.class, () -> row("GET | SITE | NURSE"));
        assertThrows(IllegalArgumentException.class, () -> row("GET /a | SITE"));
        assertThrows(IllegalArgumentException.class, () -> row("GET /a | OPEN | NURSE"));
        assertThrows(IllegalArgumentException.class, () -> row("GET /a | SITE | MATRON"));
        assertThrows(IllegalArgumentException.class, () -> row("POST /a | SITE | NURSE | GET /nowhere"));
        assertThrows(IllegalArgumentException.class, () -> Policy.parse(Stream.of("GET /a | OPEN", "GET  /a | SELF")));
    }

    @Test
    void no_administrator_comes_near_people() {
        List<String> near = Policy.rows().stream()
                .filter(row -> row.roles().stream().anyMatch(Role::administers))
                .map(Policy.Row::path).filter(path -> path.matches(".*/(people|stays|orders|arrivals|readings)(/.*)?")).toList();
        assertEquals(List.of(), near);
    }

    @Test
    void whoever_may_change_a_thing_may_also_read_it() {
        List<String> blind = Policy.rows().stream().filter(row -> row.seenThrough() != null)
                .filter(row -> row.roles().stream().noneMatch(Policy.seeing(row)::contains)).map(Policy.Row::key).toList();
        assertEquals(List.of(), blind);
    }

    @Test
    void a_page_is_offered_what_its_user_may_and_no_tasks() {
        List<String> offered = Policy.offered(holding(Role.AUDIT_ADMINISTRATOR));
        assertTrue(offered.contains("GET /api/audit"));
        assertTrue(offered.contains("DELETE /api/session"));
        assertFalse(offered.contains("GET /api/accounts"));
        assertTrue(offered.stream().noneMatch(key -> key.startsWith("TASK")));
    }

    @Test
    void a_task_without_a_row_does_not_run() {
        assertThrows(IllegalArgumentException.class, () -> Caller.system("task-nobody-wrote-down"));
        assertEquals("system:first-account", Caller.system("first-account").name());
    }

    private static Policy.Row row(String line) {
        return Policy.parse(Stream.of(line)).values().iterator().next();
    }

    private static Caller holding(Role... roles) {
        return Caller.of(new UUID(0, 2), "x", "-", Stream.of(roles).map(role -> Held.at(role, SITE)).toList());
    }
}
