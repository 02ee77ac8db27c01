package org.lazaret.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lazaret.shared.Migration;

/**
 * A schema of one's own with every migration applied. The first of a run is migrated by Flyway and kept as the pattern;
 * each further one is a copy of it, made in a fraction of the time.
 */
class Schema implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 64;
    private static Schema pattern;

    private final String name = "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    private final HikariDataSource source;

    private Schema(int connections) throws SQLException {
        DatabaseServer server = DatabaseServer.get();
        try (Connection connection = server.connect(""); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(name));
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(connections);
        source = new HikariDataSource(config);
    }

    static Schema fresh() {
        try {
            Schema fresh = new Schema(MOST_CONNECTIONS);
            fresh.copy(pattern());
            return fresh;
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    HikariDataSource source() {
        return source;
    }

    @Override
    public void close() {
        source.close();
        try (Connection connection = DatabaseServer.get().connect(""); Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + name);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static synchronized Schema pattern() throws SQLException {
        if (pattern == null) {
            Schema migrated = new Schema(2);
            Migration.migrate(migrated.source);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    migrated.close();
                } catch (IllegalStateException serverIsGone) {
                    // the embedded server may stop first, and its folder goes with it
                }
            }));
            pattern = migrated;
        }
        return pattern;
    }

    private void copy(Schema from) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : strings(statement, "SHOW FULL TABLES FROM " + from.name + " WHERE Table_type = 'BASE TABLE'", 1)) {
                statement.execute(strings(statement, "SHOW CREATE TABLE " + from.name + ".`" + table + "`", 2).get(0));
                String columns = String.join(",", strings(statement, """
                    SELECT CONCAT('`', column_name, '`') FROM information_schema.columns
                    WHERE table_schema = '%s' AND table_name = '%s' AND COALESCE(generation_expression, '') = ''
                    ORDER BY ordinal_position""".formatted(from.name, table), 1));
                statement.execute("INSERT INTO `%s` (%s) SELECT %s FROM %s.`%1$s`".formatted(table, columns, columns, from.name));
            }
            for (String view : strings(statement, "SHOW FULL TABLES FROM " + from.name + " WHERE Table_type = 'VIEW'", 1)) {
                statement.execute(strings(statement, "SHOW CREATE VIEW " + from.name + ".`" + view + "`", 2).get(0).replace("`" + from.name + "`.", ""));
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
        }
    }

    private static List<String> strings(Statement statement, String query, int column) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(column));
            }
        }
        return found;
    }
}
