package org.lazaret.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks in a log for the one line that says why. */
class LogFile {
    private static final int LONGEST = 300;

    private LogFile() {
    }

    /** What follows the word where it was last written, up to the end of the line or of the quotation it stands in. */
    static Optional<String> reason(Path log, String word) {
        // A log may hold bytes of any encoding: ISO-8859-1 reads them all.
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(word))
                .reduce((before, last) -> last)
                .map(line -> line.substring(line.lastIndexOf(word) + word.length()).replaceFirst("^[\\]:\\s]+", "").replaceFirst("\\\\.*", ""))
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
