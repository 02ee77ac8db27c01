package org.lazaret.job;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named values as the database keeps them: text, whole numbers, yes and no; anything else as its text. */
final class Facts {
    private Facts() {
    }

    static String json(Map<String, Object> facts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        facts.forEach((name, value) -> {
            if (value == null) {
                json.addNull(name);
            } else if (value instanceof Integer || value instanceof Long) {
                json.add(name, ((Number) value).longValue());
            } else if (value instanceof Boolean yes) {
                json.add(name, yes);
            } else {
                json.add(name, value.toString());
            }
        });
        return json.build().toString();
    }

    static Map<String, Object> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            Map<String, Object> facts = new LinkedHashMap<>();
            reader.readObject().forEach((name, value) -> facts.put(name, value(value)));
            return facts;
        }
    }

    private static Object value(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).longValue();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            case ARRAY, OBJECT -> value.toString();
        };
    }
}
