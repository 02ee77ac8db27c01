package org.lazaret.http;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.lazaret.running.TestServer;

/** The product's own tables, for what no address tells and for time that no test can wait for. */
final class Tables {
    private Tables() {
    }

    /** The one number that a query answers. */
    static long number(String query) {
        try (Connection connection = TestServer.get().connection(); var statement = connection.createStatement();
             var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** @throws AssertionError nothing was changed */
    static void change(String statement) {
        try (Connection connection = TestServer.get().connection(); var change = connection.createStatement()) {
            if (change.executeUpdate(statement) == 0) {
                throw new AssertionError("nothing to change: " + statement);
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** An identifier as a value in a statement. */
    static String id(Object uuid) {
        return "UNHEX('" + UUID.fromString(uuid.toString()).toString().replace("-", "") + "')";
    }
}
