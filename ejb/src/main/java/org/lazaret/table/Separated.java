package org.lazaret.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads text with separators: commas, semicolons, or the tabs of a range copied from a spreadsheet. */
final class Separated {
    private static final char[] SEPARATORS = {'\t', ',', ';'};
    private static final int SAMPLE = 20;
    private static final int LINE = 100_000;
    /** What stands behind a quoted first cell is the separator, for sure. */
    private static final Pattern FIRST_QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*+\"([\t,;])");

    private Separated() {
    }

    static Table read(String text, TableLimits limits) {
        List<Table.Row> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = parser(text, separator(text))) {
            for (CSVRecord record : parser) {
                Table.Row row = row(record);
                line = parser.getCurrentLineNumber() + 1;
                if (!row.isBlank()) {
                    limits.checkRow(rows.size() + 1, row.cells());
                    rows.add(row);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new TableUnreadable(TableUnreadable.Reason.OPEN_QUOTE, line);
        }
        return new Table(rows);
    }

    private static Table.Row row(CSVRecord record) {
        List<String> cells = new ArrayList<>(record.size());
        record.forEach(cell -> cells.add(Text.trim(Text.withoutGuard(cell))));
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return new Table.Row((int) record.getRecordNumber(), cells, Map.of());
    }

    private static char separator(String text) {
        Matcher quoted = FIRST_QUOTED.matcher(text);
        return quoted.lookingAt() ? quoted.group(1).charAt(0) : evenest(text);
    }

    /** The separator that splits most of the first lines into equally many cells; commas inside cells split unevenly. */
    private static char evenest(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long evenness = evenness(text, candidate);
            if (evenness > most) {
                best = candidate;
                most = evenness;
            }
        }
        return best;
    }

    /** Lines of the commonest width first, then that width. */
    private static long evenness(String text, char separator) {
        try (CSVParser parser = parser(text, separator)) {
            return parser.stream().limit(SAMPLE).map(CSVRecord::size).filter(cells -> cells > 1)
                    .collect(Collectors.groupingBy(cells -> cells, Collectors.counting()))
                    .entrySet().stream().mapToLong(e -> e.getValue() * LINE + Math.min(e.getKey(), LINE - 1))
                    .max().orElse(0);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return 0;
        }
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        return CSVFormat.Builder.create(CSVFormat.RFC4180).setDelimiter(separator).setIgnoreEmptyLines(false)
                .setTrailingData(true).get().parse(new StringReader(text));
    }
}
