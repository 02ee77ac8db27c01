package org.lazaret.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lazaret.http.Api;
import org.lazaret.running.TestServer;
import org.lazaret.start.World;

/**
 * How long a person waits at the very first start: the database is installed, the demonstration played back, until the server
 * is ready, and until a nurse who signs in is shown two fevers and a silent patch.
 */
class DemoReady implements Benchmark {
    private static final Pattern NURSE = Pattern.compile("(?m)^\\s*nurse\\s+(\\S+)\\s");
    private static final int FEVERS = 2;
    private static final long LOOK_EVERY_MS = 200;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public boolean asksTheSharedServer() {
        return false;
    }

    @Override
    public Map<String, Double> measure() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (TestServer server = TestServer.startFresh("demo", World.DEMO)) {
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put("demo_ready_seconds", seconds(start));
            Api nurse = nurse(server);
            String site = nurse.get("/api/session").expect(200).json().at("/grants/0/site").asText();
            while (!isShown(nurse.get("/api/sites/" + site + "/alerts").expect(200).json().path("kinds"))) {
                Thread.sleep(LOOK_EVERY_MS);
            }
            figures.put("demo_alerts_seconds", seconds(start));
            return figures;
        }
    }

    private static boolean isShown(JsonNode openByKind) {
        return openByKind.path("FEVER").asInt() == FEVERS && openByKind.path("SILENCE").asInt() == 1;
    }

    private static Api nurse(TestServer server) throws IOException {
        Path signIn = server.data().resolve("signin.txt");
        Matcher line = NURSE.matcher(Files.readString(signIn));
        if (!line.find()) {
            throw new IllegalStateException(signIn + " names no nurse");
        }
        Api nurse = new Api(server.address());
        nurse.post("/api/session", Map.of("name", "nurse", "password", line.group(1))).expect(200);
        return nurse;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
