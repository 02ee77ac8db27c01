package org.lazaret.bench;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.lazaret.running.TestServer;

/** The least a database can do with readings: it reads rows from a file in the order of their key, a file a commit. */
final class LoadData implements AutoCloseable {
    private static final String TABLE = """
            create table bench_reading (taken_at int not null, wear int not null, centi smallint not null,
              primary key (taken_at, wear)) engine = InnoDB""";

    private final Connection database = TestServer.get().connection("allowLoadLocalInfile=true");

    LoadData() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(TABLE);
        }
        database.setAutoCommit(false);
    }

    /** Forgets what was loaded: time begins anew, and what is loaded next goes to the end of the key again. */
    void begin() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("truncate table bench_reading");
        }
    }

    void load(List<byte[]> files) throws SQLException {
        for (byte[] lines : files) {
            try (Statement statement = database.createStatement()) {
                statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(new ByteArrayInputStream(lines));
                statement.execute("load data local infile 'readings' into table bench_reading");
            }
            database.commit();
        }
    }

    /** @param lines one a row: time, wear, value, with tabs between */
    static byte[] inKeyOrder(StringBuilder lines) {
        String[] rows = lines.toString().split("\n");
        Arrays.sort(rows);
        return (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
