package org.lazaret.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lazaret.account.DemoAccounts;
import org.lazaret.account.SignInFile;
import org.lazaret.shared.OneByOne;

/**
 * Fills an empty database with the demonstration, when the installation asks for it ({@code LAZARET_WORLD=demo}), and lets
 * its days go on while the product runs.
 */
@Singleton
@Startup
@DependsOn("ProductClock")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
// A turn waits for the one before it, however long a site takes on a busy machine.
@AccessTimeout(-1)
public class DemoWorld {
    private static final String SITE = "site";
    private static final Duration EVERY = Duration.ofMinutes(1);
    /** Once the product is ready, and between two sites. */
    private static final Duration SOON = Duration.ofSeconds(1);
    /** What a demonstration that was switched off makes up for: as far back as missed checks are looked for. */
    private static final Duration MADE_UP_FOR = Duration.ofDays(2);

    @Inject
    private DemoPlayback playback;
    @Inject
    private DemoRounds rounds;
    @Inject
    private DemoTests tests;
    @Inject
    private DemoPatches patches;
    @Inject
    private Clock clock;
    @Resource
    private TimerService timers;
    private Instant roundsUntil;

    @PostConstruct
    void start() {
        if (!"demo".equals(System.getenv("LAZARET_WORLD"))) {
            return;
        }
        List<DemoAccounts.Ready> accounts = playback.open();
        if (!accounts.isEmpty()) {
            SignInFile.write(DemoAccounts.lines(accounts));
        }
        patches.begin();
        roundsUntil = clock.instant().minus(MADE_UP_FOR);
        goOn();
        timers.createIntervalTimer(SOON.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
        oneSiteMore();
    }

    /** The days go on each minute; while sites are still to come, one a turn and soon after: between two the product may be stopped. */
    @Timeout
    void turn(Timer timer) {
        if (!SITE.equals(timer.getInfo())) {
            goOn();
        } else if (playback.goOn()) {
            oneSiteMore();
        }
    }

    private void oneSiteMore() {
        timers.createSingleActionTimer(SOON.toMillis(), new TimerConfig(SITE, false));
    }

    private void goOn() {
        Instant now = clock.instant();
        OneByOne.each(rounds.sites(), site -> rounds.make(site, roundsUntil));
        OneByOne.each(rounds.sites(), site -> tests.make(site, roundsUntil));
        roundsUntil = now;
        patches.feed();
    }
}
