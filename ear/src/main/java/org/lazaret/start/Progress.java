package org.lazaret.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Talks to the person who waits. It writes to the terminal itself: the standard output belongs to Maven, which takes it
 * away while the JVM ends, just when we say that everything is stopped.
 */
class Progress {
    private final long since = System.nanoTime();
    private final PrintStream out = stream(FileDescriptor.out);
    private final PrintStream err = stream(FileDescriptor.err);

    /** What is being done now, with the seconds since the start. */
    void say(String what) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - since) / 1e9, what);
    }

    void show(List<String> lines) {
        lines.forEach(out::println);
    }

    void complain(List<String> lines) {
        lines.forEach(line -> err.println("Lazaret: " + line));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Charset charset = windows ? Charset.forName(System.getProperty("native.encoding")) : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }
}
