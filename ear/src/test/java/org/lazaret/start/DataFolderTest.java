package org.lazaret.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void is_open_for_one_launcher_at_a_time() {
        try (DataFolder first = DataFolder.open(folder)) {
            StartProblem refusal = assertThrows(StartProblem.class, () -> DataFolder.open(folder));

            assertEquals("Another Lazaret is using the data folder " + first.path() + " (process " + ProcessHandle.current().pid() + ").", refusal.getMessage());
        }
        DataFolder.open(folder).close();
    }

    @Test
    void keeps_a_secret_and_shows_it_to_its_owner_alone() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (DataFolder data = DataFolder.open(folder)) {
            String secret = data.secret("password");

            assertEquals(secret, data.secret("password"));
            assertNotEquals(secret, data.secret("another"));
            assertTrue(secret.length() >= 32);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.at("password"))));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())));
        }
    }

    @Test
    void says_in_one_line_that_the_disk_is_full() {
        StartProblem problem = DataFolder.problem(folder, new FileSystemException("x", null, "No space left on device"));

        assertEquals("The disk that holds " + folder + " is full.", problem.getMessage());
    }

    @Test
    void says_in_one_line_that_a_file_stands_in_its_place() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));

        assertTrue(assertThrows(StartProblem.class, () -> DataFolder.open(file)).getMessage().startsWith("The data folder " + file + " cannot be used"));
    }
}
