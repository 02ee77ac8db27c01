package org.lazaret.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.lazaret.running.TestServer;

/** A name that somebody has guessed at too often. */
final class Locked {
    private Locked() {
    }

    /**
     * Fails nine times at once, as the table has it, and the tenth time for real: waiting between them would take minutes.
     *
     * @param address of somebody no site knows; whoever comes from a known one is slowed and not locked
     * @return the way by which they came
     */
    static Wire out(String name, String address) {
        Wire outside = Wire.from(TestServer.TRUSTED_PROXY, "X-Forwarded-For: " + address, "X-Forwarded-Proto: https");
        outside.signIn(name, "wrong").expect(401);
        Tables.change("UPDATE sign_in_limit SET failures = 9, last_tried_at = DATE_SUB(last_tried_at, INTERVAL 1 MINUTE) WHERE kind = 'ACCOUNT' "
                + "AND subject = SHA2('" + name + "', 256)");
        outside.signIn(name, "wrong").expect(401);
        return outside;
    }

    /** The lock of this name, as the security administrator sees it. */
    static JsonNode of(JsonNode locks, String name) {
        for (JsonNode lock : locks) {
            if (lock.path("subject").asText().equals(name)) {
                return lock;
            }
        }
        throw new AssertionError(name + " is not locked: " + locks);
    }
}
