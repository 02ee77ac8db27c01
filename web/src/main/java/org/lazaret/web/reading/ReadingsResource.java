package org.lazaret.web.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.lazaret.access.Caller;

/** Readings in: from a gateway, for the site of its token. */
@RequestScoped
@Path("/readings")
@Produces(MediaType.APPLICATION_JSON)
public class ReadingsResource {
    @Inject
    private Reception reception;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /**
     * Takes up to 5,000 readings, each {@code {"patch": "T-20417", "at": "2021-08-09T02:24:00Z", "celsius": 36.72}} with
     * {@code air} (°C) and {@code battery} (%) if known. Times are RFC 3339 or seconds of the epoch; fractions of a second
     * are cut, temperatures rounded to two decimals. Send again what was not answered: what is there already is only counted.
     *
     * @param sentAt when the gateway sent it, by its own clock
     */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
    public ReceiptAnswer take(@HeaderParam("Sent-At") String sentAt, @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            byte[] body) throws IOException {
        return reception.take(caller, new Brought(type, headers.getHeaderString(HttpHeaders.CONTENT_ENCODING), sentAt, body));
    }
}
