package org.lazaret.turnover;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.room.Room;
import org.lazaret.room.RoomCondition;
import org.lazaret.room.RoomCycle;
import org.lazaret.room.RoomRules;
import org.lazaret.room.RoomState;
import org.lazaret.room.RoomState.Evidence;
import org.lazaret.room.RoomState.Ground;
import org.lazaret.room.Rooms;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Reason;
import org.lazaret.site.Sites;

/** The steps of a room's life that the site's own people take between two occupants. */
@Stateless
public class Turnovers {
    private EntityManager em;
    private Rooms rooms;
    private Sites sites;
    private Trail trail;
    private Clock clock;

    protected Turnovers() {
    }

    @Inject
    public Turnovers(EntityManager em, Rooms rooms, Sites sites, Trail trail, Clock clock) {
        this.em = em;
        this.rooms = rooms;
        this.sites = sites;
        this.trail = trail;
        this.clock = clock;
    }

    /** Awaiting disinfection → disinfecting, until the contact time of the protocol is over. */
    public RoomState startDisinfection(Caller caller, UUID id, Instant occurredAt) {
        Turn turn = turn(caller, id, occurredAt);
        Instant end = turn.at().plus(Duration.ofMinutes(turn.rules().minutesMin()));
        return turn.step(turn.cycle().startDisinfection(turn.now().condition(), turn.at()), Ground.until(null, end),
                "disinfection-started");
    }

    /**
     * Disinfecting → awaiting the environmental sample, or clean where the sample may be skipped.
     *
     * @throws DisinfectionTooWeak                 weaker or shorter than the protocol asks (R19)
     * @throws org.lazaret.room.SampleRequired     the sample may not be skipped
     */
    public RoomState finishDisinfection(Caller caller, UUID id, Disinfection.Report report, boolean skipSample,
            Instant occurredAt) {
        Turn turn = turn(caller, id, occurredAt);
        var next = turn.cycle().finishDisinfection(turn.now().condition(), turn.at(), skipSample);
        report.check(turn.rules(), Duration.between(turn.now().condition().since(), turn.at()));
        Disinfection proof = new Disinfection(turn.room(), report, caller.user(), turn.when());
        em.persist(proof);
        return turn.step(next, new Ground(null, null, Evidence.disinfected(proof.id())), "disinfection-finished");
    }

    /** A sample is taken; the room goes on waiting until its result is known. */
    public EnvironmentalSample takeSample(Caller caller, UUID id, String laboratory, Instant expectedAt, Instant occurredAt) {
        Turn turn = turn(caller, id, occurredAt);
        turn.cycle().sampled(turn.now().condition(), turn.at(), false);
        waiting(id).ifPresent(first -> {
            throw new SampleWaiting(turn.room().number(), first.takenAt());
        });
        EnvironmentalSample sample = new EnvironmentalSample(turn.room(), laboratory, expectedAt, caller.user(), turn.when());
        em.persist(sample);
        em.flush();
        wrote(caller, turn.room(), "sample-taken");
        return sample;
    }

    /**
     * Negative: clean. Positive: disinfecting again. Weak and invalid are kept and ask for another sample.
     *
     * @throws NoSample no sample of the room waits for a result
     */
    public RoomState sampleResult(Caller caller, UUID id, SampleResult result, Instant occurredAt) {
        Turn turn = turn(caller, id, occurredAt);
        if (result == null) {
            throw new Invalid("result", "required");
        }
        var next = turn.cycle().sampled(turn.now().condition(), turn.at(), result == SampleResult.POSITIVE);
        EnvironmentalSample sample = waiting(id).orElseThrow(() -> new NoSample(turn.room().number()));
        sample.found(result, caller.user(), turn.when());
        String action = "sample-result-" + result.name().toLowerCase(Locale.ROOT);
        if (!result.decides()) {
            em.flush();
            wrote(caller, turn.room(), action);
            return turn.now();
        }
        Instant end = result == SampleResult.POSITIVE ? turn.at().plus(Duration.ofMinutes(turn.rules().minutesMin())) : null;
        return turn.step(next, new Ground(null, end, Evidence.sampled(sample.id(), result.name())), action);
    }

    /** Out of service, of any room without an occupant. A sample that waits is given up with it. */
    public RoomState takeOut(Caller caller, UUID id, String reason, Instant expectedEnd, Instant occurredAt) {
        Turn turn = turn(caller, id, occurredAt);
        Reason.require(reason);
        if (expectedEnd != null && !expectedEnd.isAfter(turn.at())) {
            throw new Invalid("expectedEnd", "before-start");
        }
        var next = turn.cycle().takeOut(turn.now().condition(), turn.at());
        waiting(id).ifPresent(sample -> sample.found(SampleResult.INVALID, caller.user(), turn.when()));
        return turn.step(next, Ground.until(reason, expectedEnd), "room-taken-out-of-service");
    }

    /**
     * Back into use: awaiting disinfection; or clean, when it was clean before and the reason says why it still is.
     */
    public RoomState returnToService(Caller caller, UUID id, boolean stillClean, String reason, Instant occurredAt) {
        Turn turn = turn(caller, id, occurredAt);
        if (stillClean) {
            Reason.require(reason);
        }
        return turn.step(turn.cycle().returnToService(turn.now().condition(), turn.at(), stillClean),
                Ground.because(reason), "room-returned-to-service");
    }

    /** The sample of the room that waits for its result. */
    public Optional<EnvironmentalSample> waiting(UUID room) {
        return em.createQuery("select s from EnvironmentalSample s where s.room.id = :room and s.result is null",
                EnvironmentalSample.class).setParameter("room", room).getResultStream().findFirst();
    }

    /** The room's disinfections, the newest first. */
    public List<Disinfection> disinfections(UUID room, int limit) {
        return em.createQuery("select d from Disinfection d where d.room.id = :room order by d.finishedAt desc",
                Disinfection.class).setParameter("room", room).setMaxResults(limit).getResultList();
    }

    /** These disinfections, in any order. */
    public List<Disinfection> disinfections(Collection<UUID> ids) {
        return em.createQuery("select d from Disinfection d where d.id in :ids", Disinfection.class)
                .setParameter("ids", ids).getResultList();
    }

    /** The room's samples taken from {@code since} on, the oldest first. */
    public List<EnvironmentalSample> samples(UUID room, Instant since) {
        return em.createQuery("""
                select s from EnvironmentalSample s where s.room.id = :room and s.takenAt >= :since
                order by s.takenAt, s.id""", EnvironmentalSample.class)
                .setParameter("room", room).setParameter("since", since).getResultList();
    }

    /** One step in hand: the locked room, how it stands, and when the step happened. */
    private record Turn(Turnovers in, Caller caller, Room room, RoomState now, RoomRules rules, Occurrence when) {

        Instant at() {
            return when.occurredAt();
        }

        RoomCycle cycle() {
            return new RoomCycle(room.number(), rules);
        }

        RoomState step(RoomCondition next, Ground ground, String action) {
            RoomState following = in.rooms.step(now, next, ground, caller.user(), when);
            in.wrote(caller, room, action);
            return following;
        }
    }

    private Turn turn(Caller caller, UUID id, Instant occurredAt) {
        Room room = rooms.lock(id);
        sites.of(caller, room.siteId());
        RoomRules rules = rooms.rules(room);
        return new Turn(this, caller, room, rooms.state(id), rules, Occurrence.of(occurredAt, clock, rules.backdating()));
    }

    private void wrote(Caller caller, Room room, String action) {
        trail.wrote(caller, action, Subject.of("room", room.id()).at(room.siteId()), "room", room.number());
    }
}
