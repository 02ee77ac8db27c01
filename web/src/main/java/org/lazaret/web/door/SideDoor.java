package org.lazaret.web.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lazaret.access.Caller;
import org.lazaret.access.Policy;
import org.lazaret.gateway.Gateways;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Refusal;

/** For devices that send messages instead of requests: the same tokens, the same policy. */
@ApplicationScoped
public class SideDoor {
    @Inject
    private Gateways gateways;

    /**
     * @param authorization {@code Bearer …}, as in the header of a request; {@code null} when missing
     * @param way           how the message came, in the place of a network address
     * @param endpoint      whose row of the policy counts
     * @throws Refusal no token that is good now, or none for this
     */
    public Caller enter(String authorization, String way, String endpoint) {
        Policy.Row row = Policy.row(endpoint).orElseThrow(NotFound::new);
        Optional<Caller> device = Bearer.read(authorization).flatMap(token -> gateways.open(token, way));
        Door.judge(row, device.orElse(null));
        return device.orElseThrow(SignInNeeded::new).through(row);
    }
}
