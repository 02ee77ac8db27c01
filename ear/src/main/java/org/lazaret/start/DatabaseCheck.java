package org.lazaret.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** Asks a database, before anything depends on it, whether it answers, lets us in, and which kind it is. */
class DatabaseCheck {
    private static final String MARIADB = "org.lazaret.shared.MariaDb";
    private static final String MYSQL = "org.hibernate.dialect.MySQLDialect";
    private static final int ACCESS_DENIED = 1045;
    private static final int NO_RIGHT = 1044;
    private static final int NO_SUCH_DATABASE = 1049;

    private DatabaseCheck() {
    }

    /**
     * @return the Hibernate dialect that the database speaks
     * @throws StartProblem when it does not answer or refuses us
     */
    static String dialect(OutsideDatabase database) {
        try (Connection connection = connect(database); var statement = connection.createStatement();
             var version = statement.executeQuery("SELECT VERSION()")) {
            version.next();
            return version.getString(1).contains("MariaDB") ? MARIADB : MYSQL;
        } catch (SQLException problem) {
            throw new StartProblem(switch (problem.getErrorCode()) {
                case ACCESS_DENIED -> "The database refuses " + database + ": wrong LAZARET_DB_USER or password.";
                case NO_RIGHT -> "The database refuses " + database + ": the user has no rights on this database.";
                case NO_SUCH_DATABASE -> "The database server answers, but the database named in LAZARET_DB_URL does not exist: " + database.url();
                default -> "The database does not answer: " + database.url() + " (" + firstLine(problem) + ").";
            });
        }
    }

    static Connection connect(OutsideDatabase database) throws SQLException {
        // Its clean-up thread would outlive the launcher's class loader.
        System.setProperty("com.mysql.cj.disableAbandonedConnectionCleanup", "true");
        Properties properties = new Properties();
        properties.put("user", database.user());
        properties.put("password", database.password());
        properties.putIfAbsent("connectTimeout", "5000");
        return new com.mysql.cj.jdbc.Driver().connect(database.url(), properties);
    }

    private static String firstLine(SQLException problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.getClass().getSimpleName());
    }
}
