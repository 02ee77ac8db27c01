package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.lazaret.running.TestServer;

/** The database and then the server are killed while four gateways and twenty phones send; {@code -Dbench=ledger} does it for longer. */
class ReadingsLedgerIT {

    @Test
    void what_was_acknowledged_is_there_once_and_every_episode_is_told_once() throws InterruptedException, ExecutionException {
        ReadingsLedger.Balance balance = ReadingsLedger.keep(OffsetDateTime.parse(TestServer.CLOCK_START).toInstant(),
                List.of(() -> TestServer.get().killDatabaseAndRestart(), () -> TestServer.get().killAndRestart()), Duration.ofSeconds(6));
        assertEquals(0, balance.wrong(), balance.toString());
        assertTrue(balance.readings() > 1_000 && balance.episodes() > 10, balance.toString());
    }
}
