package org.lazaret.start;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a log says from now on; what earlier starts left in it is not looked at. */
class LogFile {
    private static final int LONGEST = 300;

    private final Path path;
    private final long start;
    private long read;

    private LogFile(Path path, long start) {
        this.path = path;
        this.start = start;
        this.read = start;
    }

    /** A log that is there already, or not yet. */
    static LogFile fromNow(Path path) {
        try {
            return new LogFile(path, Files.exists(path) ? Files.size(path) : 0);
        } catch (IOException unreadable) {
            return new LogFile(path, 0);
        }
    }

    Path path() {
        return path;
    }

    /** What follows the word where it was last written, up to the end of the line or of the quotation it stands in. */
    Optional<String> reason(String word) {
        return lines(textFrom(start)).stream().filter(line -> line.contains(word))
            .reduce((before, last) -> last)
            .map(line -> line.substring(line.lastIndexOf(word) + word.length()).replaceFirst("^[\\]:\\s]+", "").replaceFirst("\\\\.*", ""))
            .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
    }

    /** Whole lines written since the last call. */
    List<String> news() {
        byte[] bytes = textFrom(read);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        read += end;
        return lines(Arrays.copyOf(bytes, end));
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private byte[] textFrom(long position) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            // A log that was rotated meanwhile is shorter: then all of it is new.
            if (file.length() < position) {
                read = 0;
            }
            file.seek(file.length() < position ? 0 : position);
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return bytes;
        } catch (IOException notYet) {
            return new byte[0];
        }
    }
}
