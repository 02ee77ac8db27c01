package org.lazaret.web.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lazaret.web.problem.Texts;

/** The rows that an import refused, as a list to correct and send again: as they were, and what is wrong behind them. */
final class RejectedRows {
    private RejectedRows() {
    }

    /** @param outcome of an import, each finding with its {@code detail} */
    static List<List<String>> of(JsonNode outcome, Texts texts) {
        int width = outcome.get("headings").size();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(outcome.get("headings"), width, texts.text("job.column-error", Map.of())));
        outcome.get("rejected").forEach(row -> rows.add(row(row.get("cells"), width, errors(row.get("errors")))));
        return rows;
    }

    private static List<String> row(JsonNode cells, int width, String error) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            row.add(i < cells.size() ? cells.get(i).asText() : "");
        }
        row.add(error);
        return row;
    }

    private static String errors(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> (error.has("header") ? error.get("header").asText() + ": " : "") + error.path("detail").asText())
                .collect(Collectors.joining("; "));
    }
}
