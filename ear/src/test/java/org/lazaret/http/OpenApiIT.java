package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The description of the interface is kept in the repository: who changes it, shows it. A planned change is accepted by
 * {@code mvn verify -Dlazaret.openapi=accept}.
 */
class OpenApiIT {
    private static final Path KEPT = Path.of(System.getProperty("lazaret.target"), "../../docs/api/openapi.yaml").normalize();

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void the_interface_is_the_one_that_is_kept_in_the_repository() throws IOException {
        String served = Api.anonymous().with("Accept", "application/yaml").get("/openapi").expect(200).text();
        if ("accept".equals(System.getProperty("lazaret.openapi"))) {
            Files.writeString(KEPT, served);
        }
        assertEquals(Files.readString(KEPT), served, "the interface changed; see OpenApiIT for how to accept that");
    }

    @Test
    void every_operation_has_a_name_of_its_own_says_who_may_call_it_and_how_it_fails() {
        JsonNode api = Api.anonymous().with("Accept", "application/json").get("/openapi").expect(200).json();
        Set<String> names = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        api.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            if (!METHODS.contains(operation.getKey())) {
                return;
            }
            String name = operation.getKey() + " " + path.getKey();
            JsonNode said = operation.getValue();
            boolean own = names.add(said.path("operationId").asText(name));
            boolean problem = said.at("/responses/default/content").has("application/problem+json");
            if (!own || !problem || !said.has("operationId") || path.getKey().startsWith("/api") && !said.has("x-where")) {
                wrong.add(name);
            }
        }));
        assertEquals(List.of(), wrong);
        assertTrue(names.size() > 5, "operations described: " + names.size());
    }
}
