package org.lazaret.web.reading;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import org.lazaret.reading.Delivery;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.TooLarge;

/**
 * What a gateway brings, as it came by request or by message.
 *
 * @param type     JSON array, JSON lines or CSV
 * @param encoding {@code gzip}; {@code null} when plain
 * @param sentAt   when the gateway sent it, by its own clock; {@code null} when it does not say
 */
public record Brought(MediaType type, String encoding, String sentAt, byte[] body) {

    /**
     * @throws IOException           broken JSON, which {@code Failures} tells with line and column
     * @throws Invalid               not to be understood otherwise
     * @throws TooLarge              more than 2 MiB, before or after unpacking
     * @throws NotSupportedException of another type
     */
    Delivery delivery() throws IOException {
        byte[] plain = Plain.of(body, encoding);
        return new Delivery(sent(), switch (type.getSubtype()) {
            case "json" -> SaidReader.array(plain);
            case "csv" -> SaidReader.csv(plain);
            case "x-ndjson" -> SaidReader.lines(plain);
            default -> throw new NotSupportedException();
        });
    }

    private Instant sent() {
        if (sentAt == null) {
            return null;
        }
        Long seconds = When.of(sentAt.strip());
        if (seconds == null) {
            throw new Invalid("Sent-At", "wrong-form");
        }
        return Instant.ofEpochSecond(seconds);
    }
}
