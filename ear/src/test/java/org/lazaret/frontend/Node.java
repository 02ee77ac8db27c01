package org.lazaret.frontend;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Node that the browser driver brings along, so that no machine needs one of its own. */
final class Node {

    static final Path WEB = Path.of("..", "web").toAbsolutePath().normalize();
    private static final Path TARGET = Path.of(System.getProperty("lazaret.target"));

    private Node() {
    }

    /** @param output what was printed, errors included */
    record Ended(int code, String output) {
    }

    /** Runs a script in the folder of the web module. */
    static Ended run(List<String> arguments) throws IOException, InterruptedException {
        var driver = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false).driverDir();
        var node = Stream.of("node", "node.exe").map(driver::resolve).filter(Files::exists).findFirst().orElseThrow();
        var command = Stream.concat(Stream.of(node.toString()), arguments.stream()).toList();
        var process = new ProcessBuilder(command).directory(WEB.toFile()).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        return new Ended(process.waitFor(), output);
    }

    /** The compiler of TypeScript, taken out of its jar. */
    static Path tsc() throws IOException {
        URL inJar = Node.class.getClassLoader().getResource("package/lib/tsc.js");
        var folder = TARGET.resolve("typescript");
        try (var jar = ((JarURLConnection) inJar.openConnection()).getJarFile()) {
            for (var entry : jar.stream().filter(entry -> entry.getName().startsWith("package/lib/") && !entry.isDirectory()).toList()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.write(file, in.readAllBytes());
                }
            }
        }
        return folder.resolve("package/lib/tsc.js");
    }
}
