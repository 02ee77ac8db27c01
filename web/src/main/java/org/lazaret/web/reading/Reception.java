package org.lazaret.web.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.reading.Deliveries;
import org.lazaret.reading.Delivery;
import org.lazaret.shared.NotFound;
import org.lazaret.web.door.Again;

/** Where gateways hand in what they bring, whichever way they came: read, taken for the site of the token, and answered after the commit. */
@ApplicationScoped
public class Reception {
    @Inject
    private Deliveries deliveries;

    /** @throws IOException as {@link Brought#delivery()}, like all that is wrong with the form */
    public ReceiptAnswer take(Caller gateway, Brought brought) throws IOException {
        Delivery delivery = brought.delivery();
        UUID site = gateway.held().stream().map(Held::site).findFirst().orElseThrow(NotFound::new);
        // Nothing is kept against a repetition: the readings themselves say whether they were there before.
        return ReceiptAnswer.of(Again.afterContention(() -> deliveries.take(gateway, site, delivery)));
    }
}
