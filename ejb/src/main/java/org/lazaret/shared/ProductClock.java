package org.lazaret.shared;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The one source of time. {@code LAZARET_CLOCK_START} lets a demonstration begin at an instant of the past and run on
 * from there; how far it is shifted is kept in the database, so that time never goes back over a restart.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ProductClock {
    /** The database keeps microseconds: an instant read back equals the one written. */
    private static final Duration TICK = Duration.ofNanos(1_000);
    private static final Clock MACHINE = Clock.tick(Clock.systemUTC(), TICK);

    @Inject
    private EntityManager em;
    private Clock clock = MACHINE;

    @PostConstruct
    void start() {
        String start = System.getenv("LAZARET_CLOCK_START");
        Setting shift = em.find(Setting.class, Setting.CLOCK_SHIFT);
        if (shift == null && start != null && !start.isBlank()) {
            Duration by = Duration.between(MACHINE.instant(), OffsetDateTime.parse(start).toInstant());
            shift = new Setting(Setting.CLOCK_SHIFT, by.toString());
            em.persist(shift);
        }
        if (shift != null) {
            clock = shifted(Duration.parse(shift.value()));
        }
    }

    static Clock shifted(Duration by) {
        return Clock.tick(Clock.offset(Clock.systemUTC(), by), TICK);
    }

    @Produces
    public Clock clock() {
        return clock;
    }

    @Produces
    @RealTime
    public Clock machine() {
        return MACHINE;
    }

    /** How far the product's time is from the machine's; zero unless a demonstration was started in the past. */
    public Duration shift() {
        return Duration.between(Instant.now(), clock.instant()).truncatedTo(ChronoUnit.SECONDS);
    }
}
