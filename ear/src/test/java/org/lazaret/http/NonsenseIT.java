package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.access.Policy;
import org.lazaret.access.Role;
import org.lazaret.access.Role;

/** Every command at a site, called by somebody who may, with something that is no form: told what is wrong, and nothing breaks. */
class NonsenseIT {
    /** Nothing to read: whatever is sent besides is not looked at. */
    private static final Set<String> BODYLESS = Set.of("DELETE", "GET");
    private static Place place;
    private static Api everybody;

    @BeforeAll
    static void a_site_and_somebody_with_every_role_at_it() {
        Map<String, ?> zhuzhou = Map.of("area", "4302");
        place = new Place(Guests.with("SITE_MANAGER", zhuzhou).api(), Guests.with("DOCTOR", zhuzhou).api(), "430202005001", "430202005001");
        Guests.Guest guest = Guests.with("SITE_MANAGER", zhuzhou);
        for (Role role : Role.values()) {
            if (!role.administers() && role != Role.SITE_MANAGER && role != Role.GATEWAY) {
                Guests.security().post("/api/accounts/" + guest.account() + "/grants", Map.of("role", role.name(), "area", "4302")).expect(201);
            }
        }
        everybody = guest.api();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "\"x\"", "{\"no-such-field\":1}", "{\"reason\":[]}", "{\"person\":\"\"}"})
    void a_command_that_cannot_be_read_is_refused_in_words(String nonsense) {
        List<String> broken = new ArrayList<>();
        for (Policy.Row row : Policy.rows()) {
            if (row.where() == Policy.Where.SITE && !BODYLESS.contains(row.method()) && !row.method().equals("TASK")) {
                Api.Answer answer = everybody.with("Idempotency-Key", UUID.randomUUID().toString()).with("If-Match", "\"0\"")
                        .send(row.method(), place.unspentPath(row.path(), Role.SITE_MANAGER), Api.json(nonsense), "application/json");
                if (answer.status() >= 500 || answer.status() >= 400 && answer.problem().isEmpty()) {
                    broken.add(row.key() + ": " + answer);
                }
            }
        }
        assertTrue(broken.isEmpty(), () -> broken.size() + " broke on " + nonsense + ":\n" + String.join("\n", broken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void so_is_a_command_of_those_who_keep_accounts_and_of_anybody(String nonsense) {
        Api security = Guests.with("SECURITY_ADMINISTRATOR", null).api();
        for (Policy.Row row : Policy.rows()) {
            if (row.where() != Policy.Where.SITE && row.method().equals("POST")) {
                String path = row.path().replaceAll("\\{token}", "x".repeat(43)).replaceAll("\\{\\w+}", UUID.randomUUID().toString());
                Api.Answer answer = security.with("Idempotency-Key", UUID.randomUUID().toString())
                        .send("POST", path, Api.json(nonsense), "application/json");
                assertTrue(answer.status() >= 400 && answer.status() < 500, row.key() + ": " + answer);
                assertEquals(answer.status(), answer.json().path("status").asInt());
            }
        }
    }
}
