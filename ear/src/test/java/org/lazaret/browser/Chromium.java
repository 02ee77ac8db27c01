package org.lazaret.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine. */
class Chromium {
    private Chromium() {
    }

    /** Its path; without one the test is skipped, and fails where {@code CI=true}. */
    static Path orSkip() {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            String missing = "Chromium is missing: install it, or name it with LAZARET_CHROMIUM. Browser tests did NOT run.";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(missing);
            }
            System.err.println("[WARNING] " + missing);
            Assumptions.abort(missing);
        }
        return found.orElseThrow();
    }

    private static Optional<Path> find() {
        Optional<Path> named = Optional.ofNullable(System.getenv("LAZARET_CHROMIUM")).map(Path::of);
        // The shell draws pages alone; the whole browser draws its own frame beside each, which costs as much again.
        Stream<Path> usual = Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome.exe")
            .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name)));
        Stream<Path> mac = Stream.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
        return Stream.concat(named.stream(), Stream.concat(usual, mac)).filter(Files::isExecutable).findFirst();
    }
}
