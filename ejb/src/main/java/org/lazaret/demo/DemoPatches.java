package org.lazaret.demo;

import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Trail;
import org.lazaret.demo.Replay.Stage;
import org.lazaret.gateway.Gateways;
import org.lazaret.patch.Wear.BodyPlace;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.Wears.Pairing;
import org.lazaret.patch.Worn;
import org.lazaret.protocol.Protocols;
import org.lazaret.reading.Deliveries;
import org.lazaret.reading.Delivery;
import org.lazaret.reading.Said;
import org.lazaret.series.SiteReadings;
import org.lazaret.series.Vitals;
import org.lazaret.shared.SiteChanged;
import org.lazaret.sim.Measured;
import org.lazaret.sim.Patch;

/** Patches on the people of the first site of the demonstration, and the gateway that brings what they measure, minute by minute. */
@Singleton
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoPatches {
    static final String GATEWAY = "演示网关 / Demonstration gateway";
    private static final String CODE = "T-30";
    private static final String MODEL = "动态体温贴";
    /** Some have none yet, so that somebody can be given one. */
    private static final int ONE_WITHOUT_OF = 19;
    private static final int SPARE = 20;
    private static final Duration IN_STOCK = Duration.ofDays(7);
    private static final Duration WORN = Duration.ofHours(8);
    /** The first of them, with both fevers and the silent one among them, have something to look back on. */
    private static final int WORN_FOR_DAYS = 12;
    private static final Duration AFTER_ARRIVAL = Duration.ofMinutes(15);
    private static final Duration WARM_UP = Duration.ofMinutes(30);
    /** What the gateway keeps while the product does not run, and how long those have worn theirs; a patch's share fits into one delivery. */
    private static final Duration BUFFERED = Duration.ofDays(3);
    private static final int MINUTE = 60;
    private static final int HUNDREDTHS = 100;

    private record Corner(UUID gateway, UUID site, Instant first) {
    }

    private record There(UUID person, Instant since) {
    }

    private final Map<Integer, Patch> measuring = new HashMap<>();
    private EntityManager em;
    private Protocols protocols;
    private Event<SiteChanged> changes;
    private Deliveries deliveries;
    private WearBook book;
    private SiteReadings readings;
    private Clock clock;

    protected DemoPatches() {
    }

    @Inject
    public DemoPatches(EntityManager em, Protocols protocols, Event<SiteChanged> changes, Deliveries deliveries, WearBook book,
            SiteReadings readings, Clock clock) {
        this.em = em;
        this.protocols = protocols;
        this.changes = changes;
        this.deliveries = deliveries;
        this.book = book;
        this.readings = readings;
        this.clock = clock;
    }

    /** Puts the patches on and brings what they have measured since, in one transaction: no patch counts as silent in between. */
    public void begin() {
        if (em.createQuery("select count(g) from Gateway g where g.name = :name", Long.class).setParameter("name", GATEWAY)
                .getSingleResult() > 0) {
            return;
        }
        UUID site = em.createQuery("select s.id from Site s where s.facts.nameZh = :name", UUID.class)
                .setParameter("name", DemoSite.all().get(0).nameZh()).getSingleResult();
        Caller caller = Caller.system("demonstration");
        Instant now = clock.instant();
        Stage stage = new Stage(em, protocols, changes, new Unheard<>(), new Unheard<>());
        Replay today = stage.at(now);
        new Gateways(em, new Access(), today.sites, new Trail(em, clock), clock).make(caller, site, GATEWAY);
        putOn(stage, caller, site, now);
        em.flush();
        em.clear();
        feed();
    }

    private void putOn(Stage stage, Caller caller, UUID site, Instant now) {
        List<There> people = em.createQuery("""
                select s.person, s.admittedAt from Stay s
                where s.site = :site and s.admittedAt is not null and s.closedAt is null order by s.admittedAt, s.id""", Object[].class)
                .setParameter("site", site).getResultStream().map(row -> new There((UUID) row[0], (Instant) row[1])).toList();
        List<String> codes = IntStream.rangeClosed(1, people.size() + SPARE).mapToObj(DemoPatches::code).toList();
        stage.at(now.minus(IN_STOCK)).patches.add(caller, site, codes, MODEL, null);
        for (int number = 1; number <= people.size(); number++) {
            There there = people.get(number - 1);
            Instant round = now.minus(number <= WORN_FOR_DAYS ? BUFFERED : WORN).plus(Duration.ofMinutes(number));
            Instant arrived = there.since().plus(AFTER_ARRIVAL);
            Instant at = arrived.isAfter(round) ? arrived : round;
            if (number % ONE_WITHOUT_OF != 0 && at.isBefore(now)) {
                stage.at(at).wears.pair(caller, there.person(), new Pairing(code(number), BodyPlace.AXILLA_LEFT, null, null));
            }
        }
    }

    /** Brings what has been measured since the newest reading of each patch. */
    public void feed() {
        em.createQuery("select g.id, g.site, g.madeAt from Gateway g where g.name = :name and g.endedAt is null", Object[].class)
                .setParameter("name", GATEWAY).getResultStream()
                .map(row -> new Corner((UUID) row[0], (UUID) row[1], (Instant) row[2])).toList().forEach(this::feed);
    }

    private void feed(Corner corner) {
        DemoBodies bodies = new DemoBodies(corner.first());
        Vitals vitals = readings.vitals(corner.site());
        Instant now = clock.instant();
        List<Said> part = new ArrayList<>();
        for (Worn worn : book.worn(corner.site())) {
            if (worn.code().startsWith(CODE)) {
                long newest = vitals.of(worn.number()).map(Vitals.Latest::at).orElse(worn.from().getEpochSecond());
                List<Said> said = measured(bodies, worn, Math.max(newest + 1, now.minus(BUFFERED).getEpochSecond()), now.getEpochSecond());
                // All of a patch at once: between two parts of what it said it would count as silent.
                if (part.size() + said.size() > Delivery.MOST) {
                    bring(corner, now, part);
                    part = new ArrayList<>();
                }
                part.addAll(said);
            }
        }
        bring(corner, now, part);
    }

    private void bring(Corner corner, Instant now, List<Said> part) {
        deliveries.take(Caller.system("demonstration").as(corner.gateway(), GATEWAY), corner.site(), new Delivery(now, part));
    }

    /** A reading a minute, each patch at a second of its own. */
    private List<Said> measured(DemoBodies bodies, Worn worn, long from, long to) {
        int number = Integer.parseInt(worn.code().substring(CODE.length()));
        long putOn = worn.from().getEpochSecond();
        long first = from + Math.floorMod(number - from, MINUTE);
        List<Said> said = new ArrayList<>();
        Patch patch = measuring.computeIfAbsent(worn.number(), wear -> warm(new Patch(bodies.life(number, putOn)), putOn, first));
        for (long at = first; at <= to; at += MINUTE) {
            if (bodies.isHeard(number, at)) {
                patch.sendAt(at, one -> said.add(said(worn.code(), one)));
            }
        }
        return said;
    }

    private static Patch warm(Patch patch, long putOn, long first) {
        for (long at = Math.max(putOn, first - WARM_UP.toSeconds()); at < first; at += MINUTE) {
            patch.sendAt(at, reading -> { });
        }
        return patch;
    }

    private static Said said(String code, Measured one) {
        return new Said(code, one.at(), centi(one.celsius()), centi(one.air()), one.battery(), null);
    }

    private static int centi(double celsius) {
        return (int) Math.round(celsius * HUNDREDTHS);
    }

    private static String code(int number) {
        return String.format("%s%03d", CODE, number);
    }
}
