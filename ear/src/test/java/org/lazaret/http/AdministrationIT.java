package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accounts from the first one-time link to their end, as the security administrator and their owners live with them. */
class AdministrationIT {
    private static final Map<String, String> SITE = Map.of("site", new UUID(7, 7).toString());
    private static final String ANOTHER = "a phrase that nobody has used";

    @Test
    void the_first_link_makes_a_security_administrator_once() {
        Api security = Guests.security();
        JsonNode grants = security.get("/api/session").expect(200).json().path("grants");
        assertEquals(List.of("SECURITY_ADMINISTRATOR"), grants.findValuesAsText("role"));
        String spent = Guests.firstLink();
        assertEquals("link-spent", Api.anonymous().get("/api/welcome/" + spent).expect(404).problem());
        assertEquals("link-spent", Api.anonymous().post("/api/welcome/" + spent, Map.of("password", ANOTHER)).expect(404).problem());
        security.get("/api/session").expect(200);
    }

    @Test
    void a_link_greets_its_owner_and_lets_them_in_once() {
        String name = fresh();
        Made made = make(name, Map.of("role", "NURSE", "site", SITE.get("site")));
        assertEquals("INVITED", account(made.account()).path("state").asText());
        assertEquals(name, Api.anonymous().get(made.link()).expect(200).json().path("name").asText());
        Api.anonymous().post("/api/session", Map.of("name", name, "password", "")).expect(401);
        assertEquals("invalid", Api.anonymous().post(made.link(), Map.of("password", "short")).expect(400).problem());
        assertEquals("invalid", Api.anonymous().post(made.link(), Map.of("password", name + name)).expect(400).problem());
        Api.anonymous().post(made.link(), Map.of("password", Guests.PHRASE)).expect(204);
        Api.anonymous().post(made.link(), Map.of("password", ANOTHER)).expect(404);
        Guests.signedIn(name).get("/api/session").expect(200);
        assertEquals("ENABLED", account(made.account()).path("state").asText());
    }

    @Test
    void a_link_that_nobody_used_in_time_lets_nobody_in() {
        Made made = make(fresh(), Map.of("role", "NURSE", "site", SITE.get("site")));
        Tables.change("UPDATE one_time_link SET expires_at = '2021-01-01' WHERE account_id = " + Tables.id(made.account()));
        assertEquals("link-spent", Api.anonymous().post(made.link(), Map.of("password", ANOTHER)).expect(404).problem());
    }

    @Test
    void a_reset_gives_a_new_link_that_ends_the_old_one_and_its_use_ends_all_sessions() {
        Guests.Guest nurse = Guests.with("NURSE", SITE);
        String first = "/api" + reset(nurse.account());
        String second = "/api" + reset(nurse.account());
        assertNotEquals(first, second);
        Api.anonymous().get(first).expect(404);
        // Until the link is used the old password is good: whoever asks for a reset of somebody else's locks nobody out.
        nurse.api().get("/api/session").expect(200);
        Guests.signedIn(nurse.name());
        Api.anonymous().post(second, Map.of("password", ANOTHER)).expect(204);
        nurse.api().get("/api/session").expect(401);
        Api.anonymous().post("/api/session", Map.of("name", nurse.name(), "password", Guests.PHRASE)).expect(401);
        Api.anonymous().post("/api/session", Map.of("name", nurse.name(), "password", ANOTHER)).expect(200);
    }

    @Test
    void ones_own_password_is_changed_by_who_knows_it() {
        Guests.Guest nurse = Guests.with("NURSE", SITE);
        Api.Answer wrong = nurse.api().post("/api/session/password", Map.of("present", "not it at all", "password", ANOTHER)).expect(400);
        assertEquals("present", wrong.json().at("/errors/0/path").asText());
        nurse.api().post("/api/session/password", Map.of("present", Guests.PHRASE, "password", "123")).expect(400);
        nurse.api().post("/api/session/password", Map.of("present", Guests.PHRASE, "password", ANOTHER)).expect(204);
        nurse.api().get("/api/session").expect(200);
        Api.anonymous().post("/api/session", Map.of("name", nurse.name(), "password", Guests.PHRASE)).expect(401);
    }

    @Test
    void a_disabled_account_is_out_at_once_and_an_unused_link_does_not_bring_it_back() {
        Guests.Guest nurse = Guests.with("NURSE", SITE);
        String link = "/api" + reset(nurse.account());
        Guests.security().post("/api/accounts/" + nurse.account() + "/disablement", null).expect(204);
        nurse.api().get("/api/session").expect(401);
        assertEquals("sign-in-failed", Api.anonymous().post("/api/session", Map.of("name", nurse.name(), "password", Guests.PHRASE))
                .expect(401).problem());
        Api.anonymous().post(link, Map.of("password", ANOTHER)).expect(404);
        assertEquals("DISABLED", account(nurse.account()).path("state").asText());
    }

    @Test
    void a_role_is_held_at_its_site_or_in_its_area_until_its_end() throws InterruptedException {
        Api founder = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        String here = Construction.begin(founder, "ISOLATION").id();
        String there = Construction.begin(founder, "ISOLATION").id();
        Guests.Guest nurse = Guests.with("NURSE", Map.of("site", here));
        nurse.api().get("/api/sites/" + here + "/people").expect(200);
        nurse.api().get("/api/sites/" + there + "/people").expect(404);

        Instant now = Instant.parse(founder.get("/api/session").json().path("now").asText());
        grant(nurse, Map.of("role", "NURSE", "area", "430202", "to", now.plusSeconds(3).toString())).expect(201);
        nurse.api().get("/api/sites/" + there + "/people").expect(200);
        grant(nurse, Map.of("role", "NURSE", "area", "430203", "from", now.plusSeconds(60).toString(), "to", now.toString())).expect(400);
        Thread.sleep(3_500);
        nurse.api().get("/api/sites/" + there + "/people").expect(404);
        nurse.api().get("/api/sites/" + here + "/people").expect(200);
    }

    @Test
    void a_role_is_asked_for_in_a_form_that_makes_sense() {
        Guests.Guest nurse = Guests.with("NURSE", SITE);
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of("role", "NURSE"), Map.of("site", SITE.get("site")),
                Map.of("role", "NURSE", "site", SITE.get("site"), "area", "4302"), Map.of("role", "NURSE", "area", "everywhere"),
                Map.of("role", "NURSE", "area", ""), Map.of("role", "SECURITY_ADMINISTRATOR", "area", "4302"))) {
            assertEquals("invalid", grant(nurse, wrong).expect(400).problem(), wrong.toString());
        }
    }

    @Test
    void nobody_holds_two_administrator_roles_or_one_beside_another() {
        Guests.Guest auditor = Guests.with("AUDIT_ADMINISTRATOR", null);
        for (String second : List.of("SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR")) {
            assertEquals("roles-kept-apart", grant(auditor, Map.of("role", second)).expect(409).problem());
        }
        assertEquals("roles-kept-apart", grant(auditor, Map.of("role", "NURSE", "site", SITE.get("site"))).expect(409).problem());
        assertEquals("roles-kept-apart", grant(Guests.with("NURSE", SITE), Map.of("role", "SYSTEM_ADMINISTRATOR")).expect(409).problem());
        assertEquals("roles-kept-apart", Guests.security().post("/api/accounts", Map.of("name", fresh(), "displayName", "两职",
                "roles", List.of(Map.of("role", "AUDIT_ADMINISTRATOR"), Map.of("role", "SYSTEM_ADMINISTRATOR")))).expect(409).problem());
        assertEquals("name-taken", Guests.security().post("/api/accounts", Map.of("name", auditor.name(), "displayName", "同名",
                "roles", List.of(Map.of("role", "NURSE", "site", SITE.get("site"))))).expect(409).problem());
    }

    @Test
    void the_last_security_administrator_stays() {
        Guests.with("SECURITY_ADMINISTRATOR", null);
        // Those whom other tests made have gone.
        Tables.change("""
            UPDATE role_grant SET valid_to = valid_from WHERE role = 'SECURITY_ADMINISTRATOR' AND valid_to IS NULL
            AND account_id <> (SELECT id FROM account WHERE name = 'security')""");
        Guests.Guest second = Guests.with("SECURITY_ADMINISTRATOR", null);
        second.api().post("/api/accounts/" + second.account() + "/disablement", null).expect(204);
        String first = Guests.security().get("/api/session").expect(200).json().at("/user/id").asText();
        assertEquals("last-security-administrator", Guests.security().post("/api/accounts/" + first + "/disablement", null).expect(409).problem());
        String grant = account(UUID.fromString(first)).at("/roles/0/id").asText();
        assertEquals("last-security-administrator", Guests.security().delete("/api/accounts/" + first + "/grants/" + grant).expect(409).problem());
    }

    @Test
    void a_locked_name_waits_until_the_security_administrator_lifts_the_lock() {
        Guests.Guest nurse = Guests.with("NURSE", SITE);
        Wire outside = Locked.out(nurse.name(), "203.0.113.41");
        assertTrue(Integer.parseInt(outside.signIn(nurse.name(), Guests.PHRASE).expect(429).header("Retry-After")) > 600);
        JsonNode locks = Guests.security().get("/api/sign-in-locks").expect(200).json().path("items");
        JsonNode lock = Locked.of(locks, nurse.name());
        Guests.security().delete("/api/sign-in-locks/" + lock.path("id").asText()).expect(204);
        outside.signIn(nurse.name(), Guests.PHRASE).expect(200);
        assertFalse(Guests.security().get("/api/sign-in-locks").expect(200).text().contains(nurse.name()));
    }

    /** @param link path of the one-time link */
    private record Made(UUID account, String link) {
    }

    private static Made make(String name, Map<String, ?> role) {
        JsonNode made = Guests.security().post("/api/accounts", Map.of("name", name, "displayName", "新人", "roles", List.of(role))).expect(201).json();
        return new Made(UUID.fromString(made.path("account").asText()), "/api" + made.path("link").asText());
    }

    private static String reset(UUID account) {
        return Guests.security().post("/api/accounts/" + account + "/reset", null).expect(200).json().path("link").asText();
    }

    private static JsonNode account(UUID account) {
        return Guests.security().get("/api/accounts/" + account).expect(200).json();
    }

    private static Api.Answer grant(Guests.Guest to, Map<String, ?> role) {
        return Guests.security().post("/api/accounts/" + to.account() + "/grants", role);
    }

    private static String fresh() {
        return "n" + UUID.randomUUID().toString().substring(0, 13);
    }
}
