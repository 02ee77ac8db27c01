package org.lazaret.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Starts Lazaret and stays until it is told to end (Ctrl-C or SIGTERM).
 *
 * <p>Arguments: the provisioned server, the application's archive, the folder that a relative data folder is meant from.
 */
public class Launcher {
    private final Progress progress = new Progress();
    private final Running running = new Running();
    private final Path home;
    private final Path application;
    private final Settings settings;

    Launcher(Path home, Path application, Settings settings) {
        this.home = home;
        this.application = application;
        this.settings = settings;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        try {
            Settings settings = Settings.from(environment, Path.of(arguments[2]));
            new Launcher(Path.of(arguments[0]), Path.of(arguments[1]), settings).run();
        } catch (StartProblem problem) {
            problem.lines().forEach(line -> System.err.println("Lazaret cannot start: " + line));
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop-lazaret"));
        Ports.refuseIfBusy(settings.bind(), settings.port());
        DataFolder data = running.keep(DataFolder.open(settings.data()));
        OutsideDatabase database = settings.database().orElseGet(() -> embedded(data));
        progress.say("Starting the server");
        ServerProcess server = running.keep(ServerProcess.start(home, Optional.of(application), settings, database, data));
        server.awaitReady(data.at("log/server.log"));
        progress.say("Ready");
        greet(data);
        int exit = server.awaitEnd();
        if (!running.hasEnded()) {
            throw new StartProblem("The server ended by itself with exit code " + exit + " (see " + data.at("log/server.log") + ").");
        }
        Thread.currentThread().join();
    }

    private OutsideDatabase embedded(DataFolder data) {
        progress.say(Files.exists(data.at("database/rows.complete"))
            ? "Starting the database" : "Installing and starting the database in " + data.path());
        return running.keep(EmbeddedDatabase.start(data)).access();
    }

    private void greet(DataFolder data) {
        System.out.printf("%n  Lazaret is at  %s%n", settings.address());
        Path signIn = data.at("signin.txt");
        if (Files.exists(signIn)) {
            try {
                System.out.printf("%n  How to sign in:%n");
                Files.readAllLines(signIn).forEach(line -> System.out.println("    " + line));
            } catch (IOException unreadable) {
                System.out.println("    see " + signIn);
            }
        }
        System.out.printf("%n  Data: %s    Stop with Ctrl-C.%n%n", data.path());
    }

    private void end() {
        if (running.isEmpty()) {
            return;
        }
        progress.say("Stopping");
        running.end();
        progress.say("Stopped");
    }
}
