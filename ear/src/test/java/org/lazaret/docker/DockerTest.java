package org.lazaret.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be checked of the container files without a container engine. */
class DockerTest {
    private static final Path ROOT = Path.of(System.getProperty("lazaret.target"), "..", "..").normalize();
    private static final Path DOCKER = ROOT.resolve("docker");

    @Test
    void every_file_that_the_image_copies_is_there() throws IOException {
        List<String> copied = matches("(?m)^COPY (?!--from)(\\S+) ", Files.readString(DOCKER.resolve("Dockerfile")));

        assertEquals(List.of(".", "docker/entrypoint"), copied);
        copied.forEach(path -> assertTrue(Files.exists(ROOT.resolve(path)), path));
        assertTrue(Files.isExecutable(DOCKER.resolve("entrypoint")));
    }

    @Test
    void the_image_lays_the_same_files_over_the_server_as_the_local_start() throws IOException {
        String pom = Files.readString(ROOT.resolve("ear/pom.xml"));

        for (String path : matches("\\$\\{project\\.basedir}/\\.\\./(docker/[^<]+)", pom)) {
            assertTrue(Files.exists(ROOT.resolve(path)), path);
        }
        assertTrue(pom.contains("docker/cli/server.cli"));
        assertTrue(Files.exists(DOCKER.resolve("server/tls.yml")), "named by the entry point and by the launcher");
    }

    @Test
    void the_services_name_a_build_file_volumes_and_secrets_that_exist() throws IOException {
        JsonNode compose = new ObjectMapper().valueToTree(new Yaml().load(Files.readString(DOCKER.resolve("compose.yaml"))));
        JsonNode lazaret = compose.path("services").path("lazaret");

        assertTrue(Files.exists(ROOT.resolve(lazaret.path("build").path("dockerfile").asText())));
        for (JsonNode service : compose.path("services")) {
            service.path("secrets").forEach(secret -> assertTrue(compose.path("secrets").has(secret.asText()), secret.asText()));
            service.path("volumes").forEach(volume -> assertTrue(compose.path("volumes").has(volume.asText().split(":")[0]), volume.asText()));
        }
        assertEquals("service_healthy", lazaret.path("depends_on").path("database").path("condition").asText());
        assertTrue(compose.path("services").path("database").has("healthcheck"));
    }

    @Test
    void every_setting_it_names_is_in_the_table() throws IOException {
        String table = Files.readString(ROOT.resolve("docs/settings.md"));
        String files = Files.readString(DOCKER.resolve("compose.yaml")) + Files.readString(DOCKER.resolve("Dockerfile"));

        matches("(LAZARET_[A-Z_]+)", files).forEach(name -> assertTrue(table.contains("`" + name + "`"), name));
    }

    @Test
    void the_entry_point_is_sound_and_says_what_is_missing() throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "bash"))));
        ProcessBuilder start = new ProcessBuilder("bash", DOCKER.resolve("entrypoint").toString()).redirectErrorStream(true);
        start.environment().keySet().removeIf(name -> name.startsWith("LAZARET_"));
        Process process = start.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(1, process.waitFor(), said);
        assertTrue(said.contains("LAZARET_DB_URL: is missing"), said);
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1)).distinct().toList();
    }
}
