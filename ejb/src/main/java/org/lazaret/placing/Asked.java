package org.lazaret.placing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lazaret.shared.Invalid;

/**
 * What a proposal is asked for.
 *
 * @param stays    who is to be placed; empty for all who are expected and for whom no bed is kept
 * @param standing rooms by stay from which the search begins; whoever it moves costs points
 * @param pinned   those of {@code standing} that somebody decided on
 * @param excluded rooms that are not to be used
 */
public record Asked(List<UUID> stays, Map<UUID, UUID> standing, Set<UUID> pinned, Set<UUID> excluded) {
    private static final int MOST = 2000;

    /** @throws Invalid more than 2,000 people, or somebody pinned to no room */
    void check() {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (stays.size() > MOST) {
            wrong.add(Invalid.Field.of("stays", "too-many", "most", MOST));
        }
        if (!standing.keySet().containsAll(pinned)) {
            wrong.add(Invalid.Field.of("pinned", "missing"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    byte[] json() {
        JsonObjectBuilder rooms = Json.createObjectBuilder();
        standing.forEach((stay, room) -> rooms.add(stay.toString(), room.toString()));
        return Json.createObjectBuilder().add("stays", array(stays)).add("standing", rooms).add("pinned", array(pinned))
                .add("excluded", array(excluded)).build().toString().getBytes(StandardCharsets.UTF_8);
    }

    static Asked read(byte[] json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            JsonObject object = reader.readObject();
            Map<UUID, UUID> standing = new LinkedHashMap<>();
            object.getJsonObject("standing").forEach((stay, room) -> standing.put(UUID.fromString(stay),
                    UUID.fromString(((JsonString) room).getString())));
            return new Asked(list(object.getJsonArray("stays")), standing, new HashSet<>(list(object.getJsonArray("pinned"))),
                    new HashSet<>(list(object.getJsonArray("excluded"))));
        }
    }

    private static JsonArrayBuilder array(Iterable<UUID> ids) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        ids.forEach(id -> array.add(id.toString()));
        return array;
    }

    private static List<UUID> list(JsonArray ids) {
        return ids.getValuesAs(JsonString.class).stream().map(id -> UUID.fromString(id.getString())).toList();
    }
}
