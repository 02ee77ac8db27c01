package org.lazaret.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.UUID;

/** Jobs as somebody asks for them at a site and waits for them. */
record Work(Api who) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LOOKS = 1_200;
    private static final int PAUSE_MS = 100;

    static Work of(Api who) {
        return new Work(who);
    }

    /**
     * Sends a list as people's spreadsheets write it.
     *
     * @param how the query: {@code kind=rooms&dryRun=true}
     * @return where the job is found
     */
    String send(String site, String how, String list) {
        return who.with("Idempotency-Key", UUID.randomUUID().toString()).send("POST", "/api/sites/" + site + "/imports?" + how,
                BodyPublishers.ofByteArray(list.getBytes(GB18030)), "text/csv").expect(202).header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /**
     * Waits until a job has ended, at most two minutes: a job of a server that died is taken up when its lease is over.
     *
     * @param path of the job
     * @return the job as it ended
     */
    JsonNode ended(String path) {
        for (int look = 0; look < LOOKS; look++) {
            JsonNode job = who.get(path).expect(200).json();
            if (!job.path("endedAt").isNull()) {
                return job;
            }
            pause();
        }
        throw new AssertionError("the job did not end: " + who.get(path).text());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
