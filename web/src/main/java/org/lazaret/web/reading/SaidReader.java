package org.lazaret.web.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lazaret.reading.Delivery;
import org.lazaret.reading.Said;
import org.lazaret.shared.Invalid;
import org.lazaret.table.Table;
import org.lazaret.table.TableFile;
import org.lazaret.table.TableLimits;
import org.lazaret.web.Json;

/** Reads the list of a gateway: JSON array, one JSON object a line, or CSV with a header. */
final class SaidReader {
    private static final JsonFactory JSON = Json.mapper().getFactory();
    /** A header and 5,000 rows of a handful of short cells. */
    private static final TableLimits CSV = new TableLimits(Plain.BYTES_MOST, Plain.BYTES_MOST, Delivery.MOST + 1, 40, 200);

    private SaidReader() {
    }

    /**
     * @throws IOException broken JSON, which {@code UnreadableMapper} tells with line and column
     * @throws Invalid     too many readings, or not a list
     */
    static List<Said> array(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new Invalid("", "not-a-list");
            }
            List<Said> all = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                add(all, item(parser));
            }
            if (parser.nextToken() != null) {
                throw new Invalid("", "not-a-list");
            }
            return all;
        }
    }

    /** @throws IOException as for {@link #array} */
    static List<Said> lines(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            List<Said> all = new ArrayList<>();
            while (parser.nextToken() != null) {
                add(all, item(parser));
            }
            return all;
        }
    }

    static List<Said> csv(byte[] body) {
        Table table = TableFile.read(body, CSV);
        Map<String, Integer> columns = new HashMap<>();
        List<String> header = table.rows().get(0).cells();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).toLowerCase(Locale.ROOT), i);
        }
        for (String needed : List.of("patch", "at", "celsius")) {
            if (!columns.containsKey(needed)) {
                throw new Invalid(needed, "missing");
            }
        }
        List<Said> all = new ArrayList<>();
        table.rows().stream().skip(1).forEach(row -> add(all, row(row, columns)));
        return all;
    }

    private static Said row(Table.Row row, Map<String, Integer> columns) {
        SaidBuilder said = new SaidBuilder();
        columns.forEach((name, column) -> text(said, name, row.cell(column)));
        return said.build();
    }

    private static void add(List<Said> all, Said said) {
        if (all.size() == Delivery.MOST) {
            throw new Invalid("", "too-many", "most", Delivery.MOST);
        }
        all.add(said);
    }

    private static Said item(JsonParser parser) throws IOException {
        SaidBuilder said = new SaidBuilder();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            said.unread("", parser.getText());
            parser.skipChildren();
            return said.build();
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_NUMBER_INT && name.equals("at") && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                said.at(parser.getLongValue());
            } else if (value.isStructStart()) {
                said.unread(name, value.asString());
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                text(said, name, parser.getText());
            }
        }
        return said.build();
    }

    /** Fields of other names are the gateway's own affair. */
    private static void text(SaidBuilder said, String name, String value) {
        switch (name) {
            case "patch" -> said.code(value);
            case "at" -> said.at(value);
            case "celsius" -> said.celsius(value);
            case "air" -> said.air(value);
            case "battery" -> said.battery(value);
            default -> { }
        }
    }
}
