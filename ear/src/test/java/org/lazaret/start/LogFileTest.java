package org.lazaret.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path folder;
    private Path path;
    private LogFile log;

    @BeforeEach
    void a_log_that_an_earlier_start_wrote_to() throws IOException {
        path = Files.writeString(folder.resolve("server.log"), "Caused by: the fault of yesterday\n");
        log = LogFile.fromNow(path);
    }

    @Test
    void the_fault_of_an_earlier_start_is_no_reason_now() {
        assertEquals(Optional.empty(), log.reason("Caused by"));
    }

    @Test
    void the_reason_is_the_last_one_and_ends_with_its_quotation() throws IOException {
        append("Caused by: first\n\tat somewhere\nfailed: \"Caused by: outer\\\\n Caused by: 表不存在\\\\\"}}, more\n");

        assertEquals(Optional.of("表不存在"), log.reason("Caused by"));
    }

    @Test
    void a_line_is_news_once_and_only_when_it_is_whole() throws IOException {
        append("first\nsec");
        assertEquals(List.of("first"), log.news());
        append("ond\n");
        assertEquals(List.of("second"), log.news());
        assertEquals(List.of(), log.news());
    }

    @Test
    void a_log_that_was_rotated_is_read_from_its_beginning() throws IOException {
        Files.writeString(path, "new\n");

        assertEquals(List.of("new"), log.news());
    }

    private void append(String text) throws IOException {
        Files.writeString(path, text, StandardOpenOption.APPEND);
    }
}
