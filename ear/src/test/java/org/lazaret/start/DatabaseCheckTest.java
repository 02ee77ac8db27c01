package org.lazaret.start;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lazaret.testing.DatabaseServer;

class DatabaseCheckTest {
    @Test
    void says_that_nobody_answers() {
        OutsideDatabase nobody = new OutsideDatabase("jdbc:mysql://127.0.0.1:" + Ports.free() + "/lazaret", "lazaret", "");

        assertTrue(refusal(nobody).startsWith("The database does not answer: " + nobody.url()), refusal(nobody));
    }

    @Test
    void says_that_there_is_no_such_database() {
        DatabaseServer server = DatabaseServer.get();
        OutsideDatabase missing = new OutsideDatabase(server.url("no_such_database"), server.user(), server.password());

        assertTrue(refusal(missing).contains("does not exist"), refusal(missing));
    }

    @Test
    void knows_which_language_the_database_speaks() {
        DatabaseServer server = DatabaseServer.get();

        assertTrue(DatabaseCheck.dialect(new OutsideDatabase(server.url(""), server.user(), server.password())).equals(server.dialect()));
    }

    private static String refusal(OutsideDatabase database) {
        return assertThrows(StartProblem.class, () -> DatabaseCheck.dialect(database)).getMessage();
    }
}
