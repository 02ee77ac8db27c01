package org.lazaret.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Path ROOT = Path.of("/srv/lazaret").toAbsolutePath();
    private static final Map<String, String> OUTSIDE = Map.of(
        "LAZARET_DB_URL", "jdbc:mysql://db/lazaret", "LAZARET_DB_USER", "lazaret", "LAZARET_DB_PASSWORD", "open-sesame");
    private static final Map<String, String> UNPROTECTED = Map.of(
        "LAZARET_DB_URL", "jdbc:mysql://db/lazaret", "LAZARET_DB_USER", "lazaret");

    @TempDir
    private Path folder;

    @Test
    void without_any_setting_the_demonstration_starts_on_this_machine_alone() {
        Settings settings = from(Map.of());

        assertEquals("http://127.0.0.1:8080/", settings.address().toString());
        assertEquals(World.DEMO, settings.world());
        assertEquals(Optional.of("2021-08-09T10:24:00+08:00"), settings.clockStart());
        assertEquals(ROOT.resolve("data"), settings.data());
        assertTrue(settings.database().isEmpty());
    }

    @Test
    void alerts_are_told_only_where_nobody_on_the_way_listens_and_with_a_secret() {
        Map<String, String> good = Map.of("LAZARET_WEBHOOK_URL", "https://pager.example/alerts", "LAZARET_WEBHOOK_SECRET", "known to both of us");
        assertEquals(Optional.of(new Webhook("https://pager.example/alerts", "known to both of us")), from(good).webhook());
        assertEquals(Optional.empty(), from(Map.of()).webhook());
        for (String url : List.of("http://pager.example/alerts", "ftp://127.0.0.1/", "https://", "no address at all")) {
            Map<String, String> unsafe = Map.of("LAZARET_WEBHOOK_URL", url, "LAZARET_WEBHOOK_SECRET", "known to both of us");
            assertTrue(assertThrows(StartProblem.class, () -> from(unsafe)).getMessage().contains("LAZARET_WEBHOOK_URL"), url);
        }
        Map<String, String> weak = Map.of("LAZARET_WEBHOOK_URL", "http://127.0.0.1:9000/", "LAZARET_WEBHOOK_SECRET", "short");
        assertTrue(assertThrows(StartProblem.class, () -> from(weak)).getMessage().contains("LAZARET_WEBHOOK_SECRET"));
        assertThrows(StartProblem.class, () -> from(Map.of("LAZARET_WEBHOOK_SECRET", "known to both of us")));
    }

    @Test
    void people_may_reach_it_elsewhere_than_it_listens_and_certificates_may_have_a_given_key() throws IOException {
        Path key = Files.createFile(folder.resolve("certificate.pem"));
        Settings settings = from(Map.of("LAZARET_ADDRESS", "https://lazaret.example/", "LAZARET_CERTIFICATE_KEY", key.toString()));
        assertEquals("https://lazaret.example/", settings.reachedAt().orElseThrow().toString());
        assertEquals(Optional.of(key), settings.certificateKey());
        assertEquals(Optional.empty(), from(Map.of()).reachedAt());
        for (String wrong : List.of("lazaret.example", "https://lazaret.example/check", "ftp://lazaret.example")) {
            assertThrows(StartProblem.class, () -> from(Map.of("LAZARET_ADDRESS", wrong)), wrong);
        }
        assertThrows(StartProblem.class, () -> from(Map.of("LAZARET_CERTIFICATE_KEY", folder.resolve("none").toString())));
    }

    @Test
    void an_outside_database_starts_empty_and_in_real_time() {
        Settings settings = from(OUTSIDE);

        assertEquals(World.EMPTY, settings.world());
        assertEquals(Optional.empty(), settings.clockStart());
        assertEquals("jdbc:mysql://db/lazaret", settings.database().orElseThrow().url());
    }

    @Test
    void an_empty_world_starts_in_real_time() {
        assertEquals(Optional.empty(), from(Map.of("LAZARET_WORLD", "empty")).clockStart());
    }

    @Test
    void refuses_a_chosen_time_with_an_outside_database() {
        assertEquals(List.of("LAZARET_CLOCK_START is refused with an outside database: real records need real time."),
            mistakes(plus(OUTSIDE, "LAZARET_CLOCK_START", "2021-08-09T10:24:00+08:00")));
    }

    @Test
    void names_every_mistake_at_once() {
        assertEquals(List.of(
            "LAZARET_DB_PASSWORD is set but LAZARET_DB_URL is not.",
            "LAZARET_WORLD must be demo or empty (it is full).",
            "LAZARET_PORT must be a port number from 1 to 65535 (it is 70000).",
            "LAZARET_CLOCK_START must be a time with offset such as 2021-08-09T10:24:00+08:00 (it is yesterday)."),
            mistakes(Map.of("LAZARET_DB_PASSWORD", "x", "LAZARET_WORLD", "full", "LAZARET_PORT", "70000", "LAZARET_CLOCK_START", "yesterday")));
    }

    @Test
    void a_port_is_a_number() {
        assertEquals(1, mistakes(Map.of("LAZARET_PORT", "http")).size());
        assertEquals(1, mistakes(Map.of("LAZARET_PORT", "0")).size());
        assertEquals(65535, from(Map.of("LAZARET_PORT", "65535")).port());
    }

    @Test
    void an_empty_variable_is_as_good_as_none() {
        assertEquals(8080, from(Map.of("LAZARET_PORT", "", "LAZARET_DB_URL", " ")).port());
    }

    @Test
    void reads_a_password_from_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret\n");

        assertEquals("secret", from(plus(UNPROTECTED, "LAZARET_DB_PASSWORD_FILE", file.toString())).database().orElseThrow().password());
    }

    @Test
    void refuses_a_password_given_twice_or_in_a_file_that_is_not_there() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret");
        Map<String, String> twice = plus(plus(UNPROTECTED, "LAZARET_DB_PASSWORD_FILE", file.toString()), "LAZARET_DB_PASSWORD", "other");

        assertEquals(List.of("Give either LAZARET_DB_PASSWORD or LAZARET_DB_PASSWORD_FILE, not both."), mistakes(twice));
        assertEquals(List.of("LAZARET_DB_PASSWORD_FILE must name a file that can be read (it is /no/such)."),
            mistakes(plus(UNPROTECTED, "LAZARET_DB_PASSWORD_FILE", "/no/such")));
    }

    @Test
    void refuses_an_outside_database_without_a_password() {
        assertEquals(List.of("LAZARET_DB_PASSWORD is missing: an outside database is not used without a password."),
            mistakes(UNPROTECTED));
    }

    @Test
    void a_key_store_makes_the_address_secure_and_needs_its_password() throws IOException {
        Path file = Files.writeString(folder.resolve("keys.p12"), "");
        Map<String, String> keyStore = Map.of("LAZARET_TLS_KEYSTORE", file.toString());

        assertEquals("https", from(plus(keyStore, "LAZARET_TLS_KEYSTORE_PASSWORD", "x")).address().getScheme());
        assertEquals(List.of("LAZARET_TLS_KEYSTORE_PASSWORD is missing: the key store cannot be opened."), mistakes(keyStore));
    }

    @Test
    void a_broker_is_named_in_full_and_nobody_on_the_way_can_read_what_is_sent_there() throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "");
        Map<String, String> good = Map.of("LAZARET_MQTT_URL", "mqtts://broker.example:8883", "LAZARET_MQTT_CA", file.toString(),
            "LAZARET_MQTT_USER", "lazaret", "LAZARET_MQTT_PASSWORD", "hunter2");
        MqttBroker broker = new MqttBroker("mqtts://broker.example:8883", Optional.of(file.toAbsolutePath()), "lazaret", "hunter2");

        assertEquals(Optional.of(broker), from(good).broker());
        assertFalse(from(good).toString().contains("hunter2"));
        assertEquals(Optional.empty(), from(Map.of()).broker());
        assertEquals("mqtt://127.0.0.1", from(Map.of("LAZARET_MQTT_URL", "mqtt://127.0.0.1")).broker().orElseThrow().address());
        for (String url : List.of("mqtt://broker.example", "http://127.0.0.1", "mqtts://me:secret@broker.example", "mqtts://broker.example/x", "broker")) {
            assertTrue(mistakes(Map.of("LAZARET_MQTT_URL", url)).get(0).startsWith("LAZARET_MQTT_URL must be mqtts://"), url);
        }
    }

    @Test
    void what_belongs_to_a_broker_is_refused_without_it() {
        assertEquals(List.of("LAZARET_MQTT_CA is set but LAZARET_MQTT_URL is not.", "LAZARET_MQTT_USER is set but LAZARET_MQTT_URL is not."),
            mistakes(Map.of("LAZARET_MQTT_CA", "/ca.pem", "LAZARET_MQTT_USER", "lazaret")));
        assertEquals(List.of("LAZARET_MQTT_PASSWORD is set but LAZARET_MQTT_USER is not."),
            mistakes(Map.of("LAZARET_MQTT_URL", "mqtt://localhost", "LAZARET_MQTT_PASSWORD", "x")));
        assertEquals(List.of("LAZARET_MQTT_PASSWORD is missing: the broker does not believe a user without one."),
            mistakes(Map.of("LAZARET_MQTT_URL", "mqtt://localhost", "LAZARET_MQTT_USER", "lazaret")));
    }

    @Test
    void no_message_and_no_text_of_the_settings_gives_a_password_away() {
        Settings settings = from(plus(UNPROTECTED, "LAZARET_DB_PASSWORD", "hunter2"));

        assertFalse(settings.toString().contains("hunter2"));
    }

    @Test
    void an_address_that_listens_everywhere_is_shown_as_one_a_browser_can_open() {
        assertEquals("http://127.0.0.1:8080/", from(Map.of("LAZARET_BIND", "0.0.0.0")).address().toString());
        assertEquals("http://[::1]:8080/", from(Map.of("LAZARET_BIND", "::1")).address().toString());
    }

    private static Settings from(Map<String, String> environment) {
        return Settings.from(environment, ROOT);
    }

    private static List<String> mistakes(Map<String, String> environment) {
        return assertThrows(StartProblem.class, () -> from(environment)).lines();
    }

    private static Map<String, String> plus(Map<String, String> some, String name, String value) {
        var all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }
}
