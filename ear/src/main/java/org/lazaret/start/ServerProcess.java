package org.lazaret.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly on a fresh copy of its standalone folder, with the application in it. */
public class ServerProcess implements AutoCloseable {
    /** Filling the demonstration world on a slow machine takes minutes, and must not be cut off. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /** What is under way when the server is asked to stop has so long to end; open pages' streams never end by themselves. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final Pattern OURS = Pattern.compile(".*\\[org\\.lazaret\\.[^]]*\\] \\([^)]*\\) (.*)");
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final Path base;
    private final LogFile log;
    private final int managementPort;

    private ServerProcess(Process process, Path base, LogFile log, int managementPort) {
        this.process = process;
        this.base = base;
        this.log = log;
        this.managementPort = managementPort;
    }

    /**
     * @param home the provisioned server, only read
     * @param application the archive to deploy; none for a bare server
     */
    public static ServerProcess start(Path home, Optional<Path> application, Settings settings, OutsideDatabase database, DataFolder data) {
        Path base = data.at("server");
        stopLeftover(data);
        try {
            copyFresh(home.resolve("standalone"), base);
            if (application.isPresent()) {
                Files.copy(application.get(), base.resolve("deployments").resolve(application.get().getFileName()));
            }
            int managementPort = Ports.free();
            LogFile log = LogFile.fromNow(data.folder("log").resolve("server.log"));
            Path console = data.folder("log").resolve("console.log");
            Process process = org.wildfly.core.launcher.Launcher.of(command(home, base, settings, data, managementPort))
                .addEnvironmentVariables(environment(settings, database, data))
                .setRedirectErrorStream(true)
                .redirectOutput(console)
                .launch();
            return new ServerProcess(process, base, log, managementPort);
        } catch (IOException problem) {
            throw DataFolder.problem(data.path(), problem);
        }
    }

    /** Stops the server of an earlier start on this folder that was killed before it could stop its own; it still holds the port. */
    static void stopLeftover(DataFolder data) {
        Leftovers.stop("-Djboss.server.base.dir=" + data.at("server"));
    }

    /**
     * Waits until the application says it can serve.
     *
     * @param news hears what the application itself logs meanwhile, line by line
     */
    public void awaitReady(Consumer<String> news) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            boolean ready = ready();
            log.news().stream().map(OURS::matcher).filter(Matcher::matches).forEach(line -> news.accept(line.group(1)));
            if (ready) {
                return;
            }
            if (!process.isAlive() || failed()) {
                throw new StartProblem("The server could not start the application: "
                    + log.reason("Caused by").or(() -> log.reason("ERROR")).orElse("no reason given") + " (see " + log.path() + ").");
            }
            Ports.pause(100);
        }
        throw new StartProblem("The server was not ready within " + PATIENCE.toMinutes() + " minutes (see " + log.path() + ").");
    }

    /** The port of the management interface, on the loopback address. */
    public int managementPort() {
        return managementPort;
    }

    /** Waits until the server ends by itself. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        process.toHandle().onExit().join();
    }

    /** Stops it in order; waits until nothing is left of it. */
    @Override
    public void close() {
        Leftovers.end(process.toHandle());
    }

    private static StandaloneCommandBuilder command(Path home, Path base, Settings settings, DataFolder data, int managementPort) {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home)
            .setBaseDirectory(base)
            .setLogDirectory(data.folder("log"))
            .setJavaOptions("-Xms256m", "-Xmx768m", "-XX:MaxMetaspaceSize=384m", "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Djboss.modules.system.pkgs=org.jboss.byteman")
            .addJavaOption("-Djava.io.tmpdir=" + data.folder("temporary"))
            .addServerArgument("-Djboss.bind.address=" + settings.bind())
            .addServerArgument("-Djboss.http.port=" + settings.port())
            .addServerArgument("-Djboss.management.http.port=" + managementPort)
            .addServerArgument("-Djboss.as.management.blocking.timeout=" + PATIENCE.toSeconds())
            .addServerArgument("-Dorg.wildfly.sigterm.suspend.timeout=" + LAST_WORDS.toSeconds())
            .addServerArgument("-Dlazaret.console=ERROR");
        if (settings.tls().isPresent()) {
            command.setYamlFiles(home.resolve("tls.yml"));
        }
        return command;
    }

    private static Map<String, String> environment(Settings settings, OutsideDatabase database, DataFolder data) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LAZARET_DB_URL", database.url());
        environment.put("LAZARET_DB_USER", database.user());
        environment.put("LAZARET_DB_PASSWORD", database.password());
        environment.put("LAZARET_DB_DIALECT", DatabaseCheck.dialect(database));
        environment.put("LAZARET_WORLD", settings.world().setting());
        environment.put("LAZARET_DATA", data.path().toString());
        environment.put("LAZARET_ADDRESS", settings.reachedAt().orElseGet(settings::address).toString());
        settings.certificateKey().ifPresent(key -> environment.put("LAZARET_CERTIFICATE_KEY", key.toString()));
        environment.put("LAZARET_TRUSTED_PROXY", settings.trustedProxy().orElse("none"));
        environment.put("LAZARET_CLOCK_START", settings.clockStart().orElse(""));
        settings.webhook().ifPresent(webhook -> {
            environment.put("LAZARET_WEBHOOK_URL", webhook.address());
            environment.put("LAZARET_WEBHOOK_SECRET", webhook.secret());
        });
        settings.broker().ifPresent(broker -> {
            environment.put("LAZARET_MQTT_URL", broker.address());
            environment.put("LAZARET_MQTT_CA", broker.authority().map(Path::toString).orElse(""));
            environment.put("LAZARET_MQTT_USER", broker.user());
            environment.put("LAZARET_MQTT_PASSWORD", broker.password());
        });
        settings.tls().ifPresent(tls -> {
            environment.put("LAZARET_TLS_KEYSTORE", tls.file().toString());
            environment.put("LAZARET_TLS_KEYSTORE_PASSWORD", tls.password());
        });
        return environment;
    }

    private boolean ready() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
            .timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean failed() {
        try (Stream<Path> marks = Files.list(base.resolve("deployments"))) {
            return marks.anyMatch(mark -> mark.toString().endsWith(".failed"));
        } catch (IOException gone) {
            return false;
        }
    }

    private static void copyFresh(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            try (Stream<Path> old = Files.walk(to)) {
                for (Path each : (Iterable<Path>) old.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(each);
                }
            }
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : List.copyOf(all.toList())) {
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
