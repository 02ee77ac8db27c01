package org.lazaret.web;

import jakarta.annotation.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * For whoever watches the server: 200 while it serves, 503 while its database does not answer within a second. The
 * server's own readiness does not know the database, because health checks inside an EAR are not found by it.
 */
@Path("/health")
public class Health {
    @Resource(lookup = "java:jboss/datasources/LazaretDS")
    private DataSource source;

    /** Says no more than that: it is open to everybody. */
    public record Status(boolean serving) {
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response health() {
        boolean serving = databaseAnswers();
        return Response.status(serving ? 200 : 503).entity(new Status(serving)).build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException silent) {
            return false;
        }
    }
}
