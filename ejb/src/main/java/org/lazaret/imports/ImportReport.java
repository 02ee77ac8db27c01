package org.lazaret.imports;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.lazaret.job.Facts;
import org.lazaret.table.Parsed;

/**
 * What an import came to.
 *
 * @param dryRun   nothing was changed: this is what would happen
 * @param rows     below the header
 * @param accepted rows that were taken over, or would be
 * @param taken    what is told of the accepted rows; empty for kinds that tell nothing
 * @param headings of the file
 * @param ignored  headings that mean nothing to this kind of import
 * @param rejected the other rows, in the file's order
 */
public record ImportReport(boolean dryRun, int rows, int accepted, List<Taken> taken, List<String> headings, List<String> ignored,
        List<Rejected> rejected) {

    /** A row as the file has it, and all that is wrong with it. */
    public record Rejected(int row, List<String> cells, List<Parsed.CellError> errors) {
    }

    /** A row that was taken over, or would be, and what a person reads of it. */
    public record Taken(int row, Map<String, Object> facts) {
    }

    String json() {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        rejected.forEach(row -> rows.add(json(row)));
        JsonArrayBuilder told = Json.createArrayBuilder();
        taken.forEach(row -> told.add(Facts.object(row.facts()).add("row", row.row())));
        return Json.createObjectBuilder().add("dryRun", dryRun).add("rows", this.rows).add("accepted", accepted)
                .add("taken", told).add("headings", Json.createArrayBuilder(headings)).add("ignored", Json.createArrayBuilder(ignored))
                .add("rejected", rows).build().toString();
    }

    private static JsonObjectBuilder json(Rejected row) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        row.errors().forEach(error -> errors.add(json(error)));
        return Json.createObjectBuilder().add("row", row.row())
                .add("cells", Json.createArrayBuilder(row.cells())).add("errors", errors);
    }

    private static JsonObjectBuilder json(Parsed.CellError error) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("row", error.row()).add("code", error.code())
                .add("facts", Facts.object(error.facts()));
        if (error.column() != null) {
            json.add("column", error.column()).add("header", error.header()).add("value", error.value());
        }
        return json;
    }
}
