package org.lazaret.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.lazaret.running.TestServer;

/** What comes to be when something is sent again that is there already: nothing should. */
final class Replay {
    private static final List<String> COUNTED = List.of("select coalesce(sum(readings), 0) from reading_frame",
            "select coalesce(sum(readings), 0) from reading_series", "select count(*) from alert", "select count(*) from quarantined_reading");

    private Replay() {
    }

    /** @return readings, alerts and set-aside readings of the site that came to be */
    static long of(String site, Runnable again) throws SQLException {
        try (Connection database = TestServer.get().connection()) {
            long before = kept(database, site);
            again.run();
            return kept(database, site) - before;
        }
    }

    private static long kept(Connection database, String site) throws SQLException {
        long sum = 0;
        for (String counted : COUNTED) {
            try (PreparedStatement select = database.prepareStatement(counted + " where site_id = unhex(replace(?, '-', ''))")) {
                select.setString(1, site);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    sum += row.getLong(1);
                }
            }
        }
        return sum;
    }
}
