package org.lazaret.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Lists that come with the demonstration. */
final class DemoFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoFile() {
    }

    static <T> List<T> read(String name, Function<CSVRecord, T> row) {
        try (Reader text = new InputStreamReader(DemoFile.class.getResourceAsStream(name), StandardCharsets.UTF_8);
             CSVParser rows = FORMAT.parse(text)) {
            return rows.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
