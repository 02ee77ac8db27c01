package org.lazaret.signing;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Has the key ready from the first start on. People must be looked after without one too, so nothing else waits for it. */
@Singleton
@Startup
@DependsOn("ProductClock")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningKeyStart {
    private static final Logger LOG = System.getLogger(SigningKeyStart.class.getName());

    @Inject
    private SigningKeys keys;

    @PostConstruct
    void start() {
        try {
            keys.ready();
        } catch (RuntimeException e) {
            // Two servers may start at once on a new database; the next certificate asks again.
            LOG.log(Level.WARNING, "The key that signs certificates is not registered yet", e);
        }
    }
}
