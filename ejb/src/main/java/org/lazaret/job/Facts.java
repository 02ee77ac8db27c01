package org.lazaret.job;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named values as the database keeps them: text, whole numbers, yes and no, lists of text; anything else as its text. */
public final class Facts {
    private Facts() {
    }

    public static String json(Map<String, Object> facts) {
        return object(facts).build().toString();
    }

    public static JsonObjectBuilder object(Map<String, Object> facts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        facts.forEach((name, value) -> {
            if (value == null) {
                json.addNull(name);
            } else if (value instanceof Integer || value instanceof Long) {
                json.add(name, ((Number) value).longValue());
            } else if (value instanceof Boolean yes) {
                json.add(name, yes);
            } else if (value instanceof Collection<?> many) {
                json.add(name, Json.createArrayBuilder(many.stream().map(String::valueOf).toList()));
            } else {
                json.add(name, value.toString());
            }
        });
        return json;
    }

    public static Map<String, Object> read(String json) {
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
            case ARRAY -> value.asJsonArray().stream().map(Facts::value).toList();
            case OBJECT -> value.toString();
        };
    }
}
