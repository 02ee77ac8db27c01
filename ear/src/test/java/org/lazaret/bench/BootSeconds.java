package org.lazaret.bench;

import java.util.Map;
import org.lazaret.running.TestServer;

/** How long a person waits at the second start: the server of an installed product, until it is ready. */
class BootSeconds implements Benchmark {
    @Override
    public String name() {
        return "boot";
    }

    @Override
    public Map<String, Double> measure() {
        long before = System.nanoTime();
        TestServer.get().killAndRestart();
        return Map.of("boot_seconds", (System.nanoTime() - before) / 1e9);
    }
}
