package org.lazaret.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts Lazaret and stays until it is told to end (Ctrl-C or SIGTERM).
 *
 * <p>Arguments: the provisioned server, the application's archive, the folder that a relative data folder is meant from.
 */
public class Launcher {
    private static final String INDENT = "    ";

    private final Progress progress = new Progress();
    private final Running running = new Running();

    public static void main(String[] arguments) throws InterruptedException {
        Launcher launcher = new Launcher();
        try {
            Settings settings = Settings.from(System.getenv(), Path.of(arguments[2]));
            launcher.run(Path.of(arguments[0]), Path.of(arguments[1]), settings);
        } catch (StartProblem problem) {
            // While everything is being stopped, a start that is cut off is no problem to speak of.
            if (!launcher.running.hasEnded()) {
                launcher.progress.complain(problem.lines());
            }
            System.exit(1);
        }
    }

    private void run(Path home, Path application, Settings settings) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop-lazaret"));
        DataFolder data = running.keep(DataFolder.open(settings.data()));
        ServerProcess.stopLeftover(data);
        Ports.refuseIfBusy(settings.bind(), settings.port());
        Path log = data.at("log/server.log");
        OutsideDatabase database = settings.database().orElseGet(() -> embedded(data));
        progress.say("Starting the server");
        ServerProcess server = running.keep(ServerProcess.start(home, Optional.of(application), settings, database, data));
        server.awaitReady(progress::say);
        progress.say("Ready");
        progress.show(greeting(settings, data));
        int exit = server.awaitEnd();
        throw new StartProblem("The server ended by itself with exit code " + exit + " (see " + log + ").");
    }

    private OutsideDatabase embedded(DataFolder data) {
        progress.say(Files.exists(data.at("database/rows.complete"))
            ? "Starting the database" : "Installing and starting the database in " + data.path());
        return running.keep(EmbeddedDatabase.start(data)).access();
    }

    private static List<String> greeting(Settings settings, DataFolder data) {
        List<String> lines = new ArrayList<>(List.of("", INDENT + "Lazaret is at  " + settings.address(), ""));
        Path signIn = data.at("signin.txt");
        if (Files.exists(signIn)) {
            lines.add(INDENT + "How to sign in");
            try {
                Files.readAllLines(signIn).forEach(line -> lines.add(INDENT + "  " + line));
            } catch (IOException unreadable) {
                lines.add(INDENT + "  see " + signIn);
            }
            lines.add("");
        }
        lines.addAll(List.of(INDENT + "Data: " + data.path(), INDENT + "Stop with Ctrl-C.", ""));
        return lines;
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
