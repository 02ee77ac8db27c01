package org.lazaret.bench;

import java.util.Map;
import org.lazaret.running.TestServer;

/** One question about speed or reach, asked of the running product. */
interface Benchmark {
    /** What {@code -Dbench=NAME} calls it. */
    String name();

    /** @return figures by name; {@link TestServer#get()} is ready, with an empty world that benchmarks share */
    Map<String, Double> measure() throws Exception;
}
