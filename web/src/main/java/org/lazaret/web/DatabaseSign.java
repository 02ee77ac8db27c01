package org.lazaret.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether the database gives a sign of life within a second. */
@ApplicationScoped
public class DatabaseSign {
    @Resource(lookup = "java:jboss/datasources/LazaretDS")
    private DataSource source;

    public boolean answers() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException silent) {
            return false;
        }
    }
}
