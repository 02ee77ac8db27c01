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
 * each further one is made by the statements that make its like, which are written down once.
 */
class Schema implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 64;
    private static List<String> pattern;

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
            List<String> making = pattern();
            Schema fresh = new Schema(MOST_CONNECTIONS);
            try (Connection connection = fresh.source.getConnection(); Statement statement = connection.createStatement()) {
                for (String sql : making) {
                    statement.execute(sql);
                }
            }
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

    private static synchronized List<String> pattern() throws SQLException {
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
            pattern = migrated.making();
        }
        return pattern;
    }

    /** What makes a schema like this one, rows included; they are read from here. */
    private List<String> making() throws SQLException {
        List<String> making = new ArrayList<>(List.of("SET FOREIGN_KEY_CHECKS = 0"));
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : strings(statement, "SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'", 1)) {
                making.add(strings(statement, "SHOW CREATE TABLE `" + table + "`", 2).get(0));
                if (!strings(statement, "SELECT 1 FROM `" + table + "` LIMIT 1", 1).isEmpty()) {
                    making.add(filling(statement, table));
                }
            }
            for (String view : strings(statement, "SHOW FULL TABLES WHERE Table_type = 'VIEW'", 1)) {
                making.add(strings(statement, "SHOW CREATE VIEW `" + view + "`", 2).get(0).replace("`" + name + "`.", ""));
            }
        }
        making.add("SET FOREIGN_KEY_CHECKS = 1");
        return List.copyOf(making);
    }

    private String filling(Statement statement, String table) throws SQLException {
        String columns = String.join(",", strings(statement, """
            SELECT CONCAT('`', column_name, '`') FROM information_schema.columns
            WHERE table_schema = '%s' AND table_name = '%s' AND COALESCE(generation_expression, '') = ''
            ORDER BY ordinal_position""".formatted(name, table), 1));
        return "INSERT INTO `%s` (%s) SELECT %2$s FROM %s.`%1$s`".formatted(table, columns, name);
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
