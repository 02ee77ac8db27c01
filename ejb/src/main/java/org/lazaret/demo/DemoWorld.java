package org.lazaret.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.lazaret.account.DemoAccounts;
import org.lazaret.account.SignInFile;

/** Fills an empty database with the demonstration, when the installation asks for it ({@code LAZARET_WORLD=demo}). */
@Singleton
@Startup
@DependsOn("ProductClock")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoWorld {
    @Inject
    private DemoPlayback playback;

    @PostConstruct
    void start() {
        if (!"demo".equals(System.getenv("LAZARET_WORLD"))) {
            return;
        }
        List<DemoAccounts.Ready> accounts = playback.play();
        if (!accounts.isEmpty()) {
            SignInFile.write(DemoAccounts.lines(accounts));
        }
    }
}
