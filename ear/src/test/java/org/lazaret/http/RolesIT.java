package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lazaret.access.Policy;
import org.lazaret.access.Policy.Where;
import org.lazaret.access.Role;
import org.lazaret.running.TestServer;

/**
 * Every endpoint of the policy, called by every role for its own site's things, for another site's, and after the role
 * has ended. A new endpoint is called as soon as the policy has its row.
 */
class RolesIT {
    private static final List<Policy.Row> ENDPOINTS = Policy.rows().stream().filter(row -> !row.method().equals("TASK"))
            // Signing out comes last, or nobody would be there for the rest.
            .sorted(Comparator.comparing(row -> row.key().equals("DELETE /api/session"))).toList();
    /** Nothing that a site brings leaves a file behind, and nobody here holds the passport that is claimed. */
    private static final Set<String> EMPTY_FOR_EVERYBODY = Set.of("GET /api/jobs/{job}/result", "POST /api/sites/{site}/people/claims");
    private static final Map<String, String> EVERYWHERE = new HashMap<>();
    private static Place own;
    private static Place other;

    @BeforeAll
    static void two_sites_with_one_of_everything() throws SQLException {
        Api manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        Api doctor = Guests.with("DOCTOR", Map.of("area", "4302")).api();
        own = new Place(manager, doctor, "430202005001", "430211001001");
        other = new Place(manager, doctor, "430203001001", "430203001001");
        Guests.Guest spare = Guests.with("NURSE", Map.of("site", own.id("site")));
        EVERYWHERE.putAll(Map.of("account", spare.account().toString(), "code", "430202005001", "kind", "rooms", "type", "not-found",
                "token", "x".repeat(43), "lock", lock(),
                "version", manager.get("/api/protocols").expect(200).json().at("/items/0/id").asText(),
                "grant", Guests.security().get("/api/accounts/" + spare.account()).expect(200).json().at("/roles/0/id").asText()));
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to_sign_in() {
        Api nobody = Api.anonymous();
        assertNone(ENDPOINTS, row -> {
            Api.Answer answer = patiently(() -> Asking.ask(nobody, row, own(row), own));
            boolean asked = answer.status() == 401 && answer.problem().equals("sign-in-needed");
            boolean wrong = row.where() == Where.OPEN ? asked || answer.status() == 403 || answer.status() >= 500 : !asked;
            return wrong ? row.key() + ": " + answer : null;
        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_does_at_its_site_what_the_policy_says_and_nothing_elsewhere(Role role) {
        Api api = with(role).api();
        assertNone(ENDPOINTS, row -> elsewhere(role, row) == 0 ? null : refused(api, row, elsewhere(role, row), path(other, row), other));
        assertNone(ENDPOINTS, row -> atHome(role, row) == 0 ? null : refused(api, row, atHome(role, row), own(row), own));
        assertNone(ENDPOINTS, row -> isNested(row) && elsewhere(role, row) == 404 && atHome(role, row) == 0
                ? refused(api, row, 404, own.pathInto(other, row.path()), own) : null);
        assertNone(ENDPOINTS, row -> atHome(role, row) == 0 && row.where() != Where.OPEN ? shut(api, row, role) : null);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void a_role_that_has_ended_opens_nothing_in_the_session_that_is_still_open(Role role) {
        Guests.Guest guest = with(role);
        String account = "/api/accounts/" + guest.account();
        Guests.security().get(account).expect(200).json().path("roles")
                .forEach(held -> Guests.security().delete(account + "/grants/" + held.path("id").asText()).expect(204));
        List<Policy.Row> byRole = ENDPOINTS.stream().filter(row -> row.roles().contains(role)).toList();
        assertNone(byRole, row -> refused(guest.api(), row, 404, own(row), own));
        assertEquals(200, guest.api().get("/api/session").status());
    }

    @Test
    void a_gateway_that_has_ended_is_asked_for_a_good_token_wherever_it_comes() {
        Guests.Guest gateway = with(Role.GATEWAY);
        assertEquals(404, gateway.api().get("/api/session").status());
        assertEquals(404, gateway.api().get("/api/health").status());
        Guests.with("SYSTEM_ADMINISTRATOR", null).api().post("/api/gateways/" + gateway.account() + "/end", Map.of("reason", "设备报废")).expect(204);
        assertEquals(401, gateway.api().get("/api/health").status());
        // Open ones answer in forms of their own, which is settled before anybody looks at a token.
        assertNone(ENDPOINTS.stream().filter(row -> row.where() != Where.OPEN).toList(), row -> {
            Api.Answer answer = patiently(() -> Asking.ask(gateway.api(), row, own(row), own));
            return answer.status() == 401 && answer.problem().equals("sign-in-needed") ? null : row.key() + ": " + answer;
        });
    }

    /** One address asks for all there is within a second or two, which is more than an address may. */
    private static Api.Answer patiently(Supplier<Api.Answer> asking) {
        Api.Answer answer = asking.get();
        for (int again = 0; again < 5 && answer.status() == 429; again++) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            answer = asking.get();
        }
        return answer;
    }

    @Test
    void no_account_is_made_a_gateway() {
        Api.Answer refused = Guests.security().post("/api/accounts", Map.of("name", "g" + UUID.randomUUID().toString().substring(0, 13),
                "displayName", "网关", "roles", List.of(Map.of("role", "GATEWAY", "site", own.id("site")))));
        assertEquals(400, refused.status());
    }

    @Test
    void the_description_of_the_interface_names_the_same_endpoints_and_roles() {
        Map<String, Set<String>> described = new TreeMap<>();
        Api.anonymous().get("/openapi?format=JSON").expect(200).json().path("paths").fields().forEachRemaining(path ->
                path.getValue().fields().forEachRemaining(operation -> {
                    if (operation.getKey().equals("parameters")) {
                        return;
                    }
                    Set<String> roles = new TreeSet<>();
                    operation.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
                    described.put(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), roles);
                }));
        described.keySet().removeIf(key -> !key.contains(" /api/"));
        Map<String, Set<String>> called = new TreeMap<>();
        ENDPOINTS.forEach(row -> called.put(row.key(), row.roles().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new))));
        assertEquals(described, called);
    }

    @Test
    void every_form_kept_here_belongs_to_an_endpoint_that_exists() {
        assertTrue(ENDPOINTS.size() > 90, "endpoints: " + ENDPOINTS.size());
        Asking.withForms().forEach(key -> assertTrue(Policy.row(key).isPresent(), key));
    }

    /** The status with which the endpoint refuses the role for its own site's things; 0 where it does not. */
    private static int atHome(Role role, Policy.Row row) {
        if (role == Role.GATEWAY) {
            return row.roles().contains(role) || row.where() == Where.OPEN ? 0 : 404;
        }
        if (row.where() == Where.OPEN || row.where() == Where.SELF || row.roles().contains(role)) {
            return 0;
        }
        boolean sees = row.seenThrough() != null && Policy.row(row.seenThrough()).orElseThrow().roles().contains(role);
        return sees ? 403 : 404;
    }

    /** The same for another site's things; administrators hold their role everywhere. */
    private static int elsewhere(Role role, Policy.Row row) {
        if (role == Role.GATEWAY && row.roles().contains(role)) {
            // Its address names no site: the token does.
            return 0;
        }
        return row.where() != Where.SITE ? 0 : role.administers() ? atHome(role, row) : 404;
    }

    private static String refused(Api api, Policy.Row row, int expected, String path, Place place) {
        Api.Answer answer = Asking.ask(api, row, path, place);
        boolean right = answer.status() == expected && answer.problem().equals(expected == 403 ? "forbidden" : "not-found");
        return right ? null : row.key() + " at " + (place == own ? "home" : "another site") + ": expected " + expected + " but got " + answer;
    }

    /** Says what came, where the role did not get past the question who may do this, or the server broke. */
    private static String shut(Api api, Policy.Row row, Role role) {
        String path = row.where() == Where.SITE ? own.unspentPath(row.path(), role) : own(row);
        Api.Answer answer = Asking.ask(api, row, path, own, role);
        boolean refused = List.of(401, 403, 404, 405, 406, 415, 428, 429).contains(answer.status());
        boolean expected = EMPTY_FOR_EVERYBODY.contains(row.key()) && answer.problem().equals("not-found");
        return (refused || answer.status() >= 500) && !expected ? row.key() + ": expected to come in but got " + answer : null;
    }

    private static boolean isNested(Policy.Row row) {
        return row.where() == Where.SITE && Place.names(row.path()).size() > 1;
    }

    private static String own(Policy.Row row) {
        return path(own, row);
    }

    private static String path(Place place, Policy.Row row) {
        String path = row.path();
        for (Map.Entry<String, String> each : EVERYWHERE.entrySet()) {
            path = path.replace("{" + each.getKey() + "}", each.getValue());
        }
        return place.path(path);
    }

    /** Held at our site, and in an area where there is none yet. */
    private static Guests.Guest with(Role role) {
        if (role.administers()) {
            return Guests.with(role.name(), null);
        }
        if (role == Role.GATEWAY) {
            return Guests.gateway(UUID.fromString(own.id("site")));
        }
        Guests.Guest guest = Guests.with(role.name(), Map.of("site", own.id("site")));
        Guests.security().post("/api/accounts/" + guest.account() + "/grants", Map.of("role", role.name(), "area", own.newSitesIn().substring(0, 6)))
                .expect(201);
        return guest;
    }

    /** The API shows a lock only after many failures; each address that was ever tried from has one to end. */
    private static String lock() throws SQLException {
        try (var connection = TestServer.get().connection(); var statement = connection.createStatement();
             var row = statement.executeQuery("SELECT HEX(id) FROM sign_in_limit WHERE kind = 'ADDRESS'")) {
            assertTrue(row.next());
            return UUID.fromString(row.getString(1).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")).toString();
        }
    }

    /** Asks all of them, and then says everything that was wrong. */
    private static void assertNone(List<Policy.Row> rows, Function<Policy.Row, String> wrong) {
        List<String> all = new ArrayList<>();
        rows.forEach(row -> {
            String said = wrong.apply(row);
            if (said != null) {
                all.add(said);
            }
        });
        assertTrue(all.isEmpty(), () -> all.size() + " wrong:\n" + String.join("\n", all));
    }
}
