package org.lazaret.bench;

import java.util.Map;
import org.lazaret.running.TestServer;

/** One question about speed or reach, asked of the running product. */
interface Benchmark {
    /** What {@code -Dbench=NAME} calls it. */
    String name();

    /** Whether it asks {@link TestServer#get()}; for one that does not, no second server stands beside what it measures. */
    default boolean asksTheSharedServer() {
        return true;
    }

    /** @return figures by name; {@link TestServer#get()} is ready where it is asked, with an empty world that benchmarks share */
    Map<String, Double> measure() throws Exception;
}
