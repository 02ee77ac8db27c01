package org.lazaret.running;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.start.DataFolder;
import org.lazaret.start.EmbeddedDatabase;
import org.lazaret.start.OutsideDatabase;
import org.lazaret.start.Ports;
import org.lazaret.start.ServerProcess;
import org.lazaret.start.Settings;
import org.lazaret.start.World;
import org.lazaret.testing.DatabaseServer;

/**
 * The product as a person starts it, by the launcher's own parts, in a folder below {@code ear/target} and on free ports.
 * Most tests share the one that {@link #get()} gives; a test that kills its server starts one of its own.
 */
public class TestServer implements AutoCloseable {
    /** The product's time at the first start of a test server. */
    public static final String CLOCK_START = "2021-08-09T10:24:00+08:00";
    /** Whoever comes from this address of the machine is believed about the real caller's; tests come from another. */
    public static final String TRUSTED_PROXY = "127.0.0.2";

    private static final Path HOME = Path.of(System.getProperty("lazaret.server.home"));
    private static final Path APPLICATION = Path.of(System.getProperty("lazaret.application"));
    private static final Path TARGET = Path.of(System.getProperty("lazaret.target"));
    private static TestServer shared;
    private static RuntimeException reason;

    private final Settings settings;
    private final DataFolder data;
    private final String[] extra;
    private final OutsideDatabase database;
    private Optional<EmbeddedDatabase> embedded;
    private ServerProcess server;

    private TestServer(Settings settings, DataFolder data, Optional<EmbeddedDatabase> embedded, OutsideDatabase database, String... extra) {
        this.settings = settings;
        this.extra = extra;
        this.data = data;
        this.embedded = embedded;
        this.database = database;
    }

    /** The server of this test run; it stands before the first test. */
    public static TestServer get() {
        if (shared == null) {
            throw new IllegalStateException("The test server did not start", reason);
        }
        return shared;
    }

    /**
     * Starts a server in the folder of this name, which keeps its rows if it was there before.
     *
     * @param application none for a bare server, to which Arquillian deploys
     * @param given a database to use instead of the embedded one
     */
    public static TestServer start(String name, Optional<Path> application, World world, Optional<OutsideDatabase> given) {
        return start(name, application, world, given, more(name));
    }

    private static TestServer start(String name, Optional<Path> application, World world, Optional<OutsideDatabase> given, String... more) {
        Path folder = TARGET.resolve("test").resolve(name);
        Settings settings = new Settings(folder, given, world, "127.0.0.1", Ports.free(), Optional.empty(), Optional.of(TRUSTED_PROXY),
            Optional.of(CLOCK_START), name.equals("bench") ? Optional.empty() : Optional.of(Receiver.get().webhook()),
            name.equals("outside") ? Broker.find().map(Broker::product) : Optional.empty(), Optional.empty(), Optional.empty());
        DataFolder data = DataFolder.open(folder);
        Optional<EmbeddedDatabase> embedded = given.isPresent() ? Optional.empty() : Optional.of(EmbeddedDatabase.start(data, more));
        OutsideDatabase database = given.or(() -> embedded.map(EmbeddedDatabase::access)).orElseThrow();
        TestServer started = new TestServer(settings, data, embedded, database, more);
        try {
            started.server = ServerProcess.start(HOME, application, settings, database, data);
            started.server.awaitReady(news -> { });
            return started;
        } catch (RuntimeException problem) {
            started.close();
            throw problem;
        }
    }

    /** A benchmark measures itself against rows that the database reads from a file; nobody else may have it read one. */
    private static String[] more(String name) {
        return name.equals("bench") ? new String[] {"--local-infile=ON"} : new String[0];
    }

    /**
     * Starts a server in a folder that is emptied before, with the embedded database.
     *
     * @param database further arguments for it
     */
    public static TestServer startFresh(String name, World world, String... database) {
        Fresh.delete(TARGET.resolve("test").resolve(name));
        return start(name, Optional.of(APPLICATION), world, Optional.empty(), database);
    }

    /** With the application in it, an empty world and rows of its own. */
    public static TestServer startEmpty(String name) {
        return start(name, Optional.of(APPLICATION), World.EMPTY, givenDatabase(name));
    }

    /** Starts the server that {@link #get()} gives, in a folder that is emptied before. */
    public static void share(String name) {
        boolean bare = name.equals("bare");
        try {
            Fresh.delete(TARGET.resolve("test").resolve(name));
            shared = start(name, bare ? Optional.empty() : Optional.of(APPLICATION), World.EMPTY, givenDatabase(name));
            System.setProperty("lazaret.test.management", Integer.toString(shared.managementPort()));
        } catch (RuntimeException problem) {
            reason = problem;
        }
    }

    public static void stopShared() {
        if (shared != null) {
            shared.close();
        }
    }

    /** Where a browser finds the product. */
    public URI address() {
        return settings.address();
    }

    public int managementPort() {
        return server.managementPort();
    }

    /** The data folder, for what the product leaves there for a person to read. */
    public Path data() {
        return data.path();
    }

    /** As {@link #connection()}, with more said in the address: {@code allowLoadLocalInfile=true}. */
    public Connection connection(String more) throws SQLException {
        return DriverManager.getConnection(database.url() + (database.url().contains("?") ? "&" : "?") + more, database.user(), database.password());
    }

    /** Processor time of the database server so far; empty where it is none of ours. */
    public Optional<Duration> databaseProcessorTime() {
        return embedded.flatMap(EmbeddedDatabase::processorTime);
    }

    /** A connection to the product's own tables, for questions that its API does not answer. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** Ends the server as a power cut would, and starts it again on the same rows; the address stays. */
    public void killAndRestart() {
        server.kill();
        server = ServerProcess.start(HOME, Optional.of(APPLICATION), settings, database, data);
        server.awaitReady(news -> { });
    }

    /** The same with the database, which the server finds again where it was; of no effect where the database is none of ours. */
    public void killDatabaseAndRestart() {
        embedded.ifPresent(killed -> {
            killed.kill();
            embedded = Optional.of(EmbeddedDatabase.start(data, killed.port(), extra));
        });
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        embedded.ifPresent(EmbeddedDatabase::close);
        data.close();
    }

    /** A fresh schema and its own user on the server that {@code -Dlazaret.test.db} names; none if it names none. */
    private static Optional<OutsideDatabase> givenDatabase(String name) {
        if (System.getProperty("lazaret.test.db", "").isEmpty()) {
            return Optional.empty();
        }
        DatabaseServer given = DatabaseServer.get();
        String own = "lazaret_" + name + "_" + ProcessHandle.current().pid();
        String password = UUID.randomUUID().toString();
        try (Connection connection = DriverManager.getConnection(given.url(""), given.user(), given.password());
             var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + own);
            statement.execute("CREATE DATABASE " + own + " CHARACTER SET utf8mb4");
            statement.execute("CREATE USER '" + own + "'@'%' IDENTIFIED BY '" + password + "'");
            statement.execute("GRANT ALL ON " + own + ".* TO '" + own + "'@'%'");
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        return Optional.of(new OutsideDatabase(given.url(own), own, password));
    }
}
