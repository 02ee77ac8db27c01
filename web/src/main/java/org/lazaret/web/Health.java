package org.lazaret.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * For whoever watches the server: 200 while it serves, 503 while its database does not answer within a second. The
 * server's own readiness does not know the database, because health checks inside an EAR are not found by it.
 */
@Path("/health")
public class Health {
    @Inject
    private DatabaseSign database;

    /** Says no more than that: it is open to everybody. */
    public record Status(boolean serving) {
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response health() {
        boolean serving = database.answers();
        return Response.status(serving ? 200 : 503).entity(new Status(serving)).build();
    }
}
