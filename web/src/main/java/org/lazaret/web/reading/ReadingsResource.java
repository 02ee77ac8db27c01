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
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.reading.Deliveries;
import org.lazaret.reading.Delivery;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.web.door.Again;

/** Readings in: from a gateway, for the site of its token. */
@RequestScoped
@Path("/readings")
@Produces(MediaType.APPLICATION_JSON)
public class ReadingsResource {
    @Inject
    private Deliveries deliveries;
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
        byte[] plain = Plain.of(body, headers);
        Delivery delivery = new Delivery(sent(sentAt), switch (type.getSubtype()) {
            case "json" -> SaidReader.array(plain);
            case "csv" -> SaidReader.csv(plain);
            default -> SaidReader.lines(plain);
        });
        UUID site = caller.held().stream().map(Held::site).findFirst().orElseThrow(NotFound::new);
        // Nothing is kept against a repetition: the readings themselves say whether they were there before.
        return ReceiptAnswer.of(Again.afterContention(() -> deliveries.take(caller, site, delivery)));
    }

    private static Instant sent(String text) {
        if (text == null) {
            return null;
        }
        Long seconds = When.of(text.strip());
        if (seconds == null) {
            throw new Invalid("Sent-At", "wrong-form");
        }
        return Instant.ofEpochSecond(seconds);
    }
}
