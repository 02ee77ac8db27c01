package org.lazaret.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The memory of the server that this run has started. */
public final class ServerHeap {
    private static final Pattern USED = Pattern.compile("(?:heap|generation)\\s+total \\d+K, used (\\d+)K");

    private ServerHeap() {
    }

    /** Bytes that it still needs once its garbage is collected. */
    public static long inUse() throws IOException, InterruptedException {
        long pid = ProcessHandle.current().descendants()
                .filter(p -> Stream.of(p.info().arguments().orElse(new String[0])).anyMatch(argument -> argument.endsWith("jboss-modules.jar")))
                .findFirst().orElseThrow(() -> new IllegalStateException("no server runs")).pid();
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1)) << 10;
        }
        if (sum == 0) {
            throw new IllegalStateException("the heap says nothing");
        }
        return sum;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid), command)
                .redirectErrorStream(true).start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IOException(answer);
        }
        return answer;
    }
}
