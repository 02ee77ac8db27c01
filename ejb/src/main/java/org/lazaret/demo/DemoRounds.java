package org.lazaret.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lazaret.access.Caller;
import org.lazaret.audit.Trail;
import org.lazaret.manual.CheckSlot;
import org.lazaret.manual.CheckState;
import org.lazaret.manual.Checks;
import org.lazaret.manual.Checks.Check;
import org.lazaret.manual.ManualKept;
import org.lazaret.manual.ManualReadings;
import org.lazaret.manual.Measurement;
import org.lazaret.manual.Method;
import org.lazaret.manual.Symptom;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.Worn;
import org.lazaret.series.SiteReadings;
import org.lazaret.series.Vitals;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/**
 * The morning and evening rounds that nobody at the screen makes, in the last minutes before a check is due: without them
 * every check of the demonstration would be missed. One in forty is forgotten, as it happens.
 */
@Stateless
public class DemoRounds {
    private static final Duration SHORTLY = Duration.ofMinutes(2);
    private static final int ROUND_MINUTES = 25;
    private static final int ONE_OF = 40;
    private static final int FORGOTTEN = 11;
    private static final int LEAST_CENTI = 3_610;
    private static final int SPREAD_CENTI = 70;
    private static final Duration NEAR = Duration.ofMinutes(30);

    private EntityManager em;
    private Sites sites;
    private Checks checks;
    private WearBook book;
    private SiteReadings vitals;
    private Event<ManualKept> kept;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected DemoRounds() {
    }

    @Inject
    public DemoRounds(EntityManager em, Sites sites, Checks checks, WearBook book, SiteReadings vitals,
            Event<ManualKept> kept, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.checks = checks;
        this.book = book;
        this.vitals = vitals;
        this.kept = kept;
        this.changes = changes;
        this.clock = clock;
    }

    public List<UUID> sites() {
        return em.createQuery("select s.id from Site s order by s.id", UUID.class).getResultList();
    }

    /** Makes the rounds of one site that came to their end after {@code since}; who has been measured is left alone. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void make(UUID siteId, Instant since) {
        Instant now = clock.instant();
        Site site = sites.find(siteId);
        LocalDate.ofInstant(since, site.zone()).datesUntil(LocalDate.ofInstant(now, site.zone()).plusDays(1))
                .flatMap(day -> checks.slots(site, day).stream())
                .filter(slot -> end(slot).isAfter(since) && !end(slot).isAfter(now))
                .forEach(slot -> make(siteId, slot, now));
    }

    private void make(UUID site, CheckSlot slot, Instant now) {
        List<Check> everybody = checks.of(site, slot, now);
        Map<UUID, Integer> warmth = warmth(site, end(slot));
        List<Measurement> round = IntStream.range(0, everybody.size()).filter(i -> i % ONE_OF != FORGOTTEN)
                .mapToObj(everybody::get).filter(check -> check.state() == CheckState.OPEN || check.state() == CheckState.MISSED)
                .map(check -> measured(check, warmth)).toList();
        if (!round.isEmpty()) {
            Clock then = Clock.fixed(end(slot), ZoneOffset.UTC);
            new ManualReadings(em, sites, new Trail(em, then), kept, changes, then)
                    .keepAll(Caller.system("demonstration"), site, round);
        }
    }

    /** What the patches say about then: a thermometer says the same. */
    private Map<UUID, Integer> warmth(UUID site, Instant at) {
        Map<Integer, UUID> wearers = book.all(site).stream().collect(Collectors.toMap(Worn::number, Worn::person));
        return vitals.vitals(site).all().stream().filter(latest -> Math.abs(latest.at() - at.getEpochSecond()) < NEAR.toSeconds())
                .filter(latest -> latest.centi() >= LEAST_CENTI)
                .collect(Collectors.toMap(latest -> wearers.get(latest.wear()), Vitals.Latest::centi, Math::max));
    }

    private static Measurement measured(Check check, Map<UUID, Integer> warmth) {
        // Of person and slot alone: whoever makes the round again makes the same.
        UUID id = UUID.nameUUIDFromBytes((check.person() + " " + check.slot().due()).getBytes(StandardCharsets.UTF_8));
        int drawn = Math.floorMod(id.hashCode(), ROUND_MINUTES * SPREAD_CENTI);
        return new Measurement(id, check.person(), warmth.getOrDefault(check.person(), LEAST_CENTI + drawn % SPREAD_CENTI), Method.AXILLA,
                end(check.slot()).minus(Duration.ofMinutes(drawn / SPREAD_CENTI)), Set.of(Symptom.NONE), null, false, null, null);
    }

    private static Instant end(CheckSlot slot) {
        return slot.due().minus(SHORTLY);
    }
}
