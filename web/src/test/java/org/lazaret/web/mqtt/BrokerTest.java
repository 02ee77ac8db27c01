package org.lazaret.web.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.MqttClientConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {
    @TempDir
    private Path folder;

    @Test
    void without_an_address_there_is_none() {
        assertEquals(Optional.empty(), Broker.of(Map.of()));
        assertEquals(Optional.empty(), Broker.of(Map.of("LAZARET_MQTT_URL", "", "LAZARET_MQTT_USER", "")));
    }

    @Test
    void the_address_says_how_it_is_reached() throws IOException, GeneralSecurityException {
        MqttClientConfig secure = config(Map.of("LAZARET_MQTT_URL", "mqtts://broker.example", "LAZARET_MQTT_USER", "lazaret", "LAZARET_MQTT_PASSWORD", "hunter2"));
        assertEquals("broker.example 8883", secure.getServerHost() + " " + secure.getServerPort());
        assertTrue(secure.getSslConfig().isPresent());
        MqttClientConfig here = config(Map.of("LAZARET_MQTT_URL", "mqtt://[::1]"));
        assertEquals("0:0:0:0:0:0:0:1 1883", here.getServerHost() + " " + here.getServerPort());
        assertFalse(here.getSslConfig().isPresent());
        assertEquals(1234, config(Map.of("LAZARET_MQTT_URL", "mqtt://127.0.0.1:1234")).getServerPort());
    }

    @Test
    void what_could_be_read_on_the_way_is_refused_and_no_message_gives_a_password_away() {
        for (String url : List.of("mqtt://broker.example", "http://127.0.0.1", "mqtts://me:hunter2@broker.example", "hunter2")) {
            var mistake = assertThrows(IllegalArgumentException.class, () -> Broker.of(Map.of("LAZARET_MQTT_URL", url)), url);
            assertFalse(mistake.getMessage().contains("hunter2"));
        }
        assertEquals("mqtt://localhost", Broker.of(Map.of("LAZARET_MQTT_URL", "mqtt://localhost", "LAZARET_MQTT_PASSWORD", "hunter2")).orElseThrow().toString());
    }

    @Test
    void the_session_has_the_same_name_at_every_start_and_another_in_another_folder() throws IOException {
        String name = SessionName.keptIn(folder);
        assertTrue(name.matches("lazaret-[0-9a-f]{12}"), name);
        assertEquals(name, SessionName.keptIn(folder));
        assertFalse(name.equals(SessionName.keptIn(Files.createDirectory(folder.resolve("other")))));
        Files.writeString(folder.resolve("mqtt.session"), "");
        assertThrows(IOException.class, () -> SessionName.keptIn(folder));
    }

    private static MqttClientConfig config(Map<String, String> environment) throws IOException, GeneralSecurityException {
        return Broker.of(environment).orElseThrow().client("lazaret-1").build().getConfig();
    }
}
