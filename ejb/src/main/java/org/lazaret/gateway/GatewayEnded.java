package org.lazaret.gateway;

import java.time.Instant;
import org.lazaret.shared.Refusal;

/** The gateway has ended; a new one is made instead. */
public final class GatewayEnded extends Refusal {
    private static final long serialVersionUID = 1L;

    public GatewayEnded(String name, Instant at) {
        super("gateway-ended", 409, "name", name, "at", at);
    }
}
