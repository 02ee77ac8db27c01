package org.lazaret.doorstep;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Reason;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Floor;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Rounds from door to door, by floor: who went is asked for when somebody there is found positive (settled reading 7). */
@Stateless
public class DoorRounds {
    private static final String SUBJECT = "door-round";

    private EntityManager em;
    private Sites sites;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected DoorRounds() {
    }

    @Inject
    public DoorRounds(EntityManager em, Sites sites, Trail trail, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The caller was at every door of the floor. Two who went together say so each.
     *
     * @param occurredAt {@code null} for now; as far back as the site's rules let people write down late
     * @throws NotFound no such floor, or none the caller may see
     * @throws Invalid  no errand, or a time that cannot be
     */
    public DoorRound record(Caller caller, UUID floorId, Errand errand, Instant occurredAt) {
        Floor floor = Optional.ofNullable(em.find(Floor.class, floorId)).orElseThrow(NotFound::new);
        Site site = sites.of(caller, floor.siteId());
        if (errand == null) {
            throw new Invalid("errand", "required");
        }
        DoorRound round = new DoorRound(site.id(), floorId, errand, Occurrence.of(occurredAt, clock, sites.protocol(site).backdatingLimit()), caller);
        em.persist(round);
        wrote(caller, "door-round-recorded", round);
        return round;
    }

    /**
     * It was written down by mistake; taken back again it stays as it was.
     *
     * @param reason 1–300 characters
     * @throws NotFound no such round, or none the caller may see
     */
    public void withdraw(Caller caller, UUID roundId, String reason) {
        DoorRound round = Optional.ofNullable(em.find(DoorRound.class, roundId)).filter(one -> one.withdraws() == null).orElseThrow(NotFound::new);
        sites.of(caller, round.site());
        String why = Reason.brief(reason);
        em.find(Floor.class, round.floor(), LockModeType.PESSIMISTIC_WRITE);
        boolean taken = em.createQuery("select count(d) from DoorRound d where d.withdraws = :round", Long.class)
                .setParameter("round", roundId).getSingleResult() > 0;
        if (!taken) {
            em.persist(round.takenBack(why, Occurrence.now(clock), caller));
        }
        wrote(caller, "door-round-withdrawn", round);
    }

    /**
     * The rounds of a day that stand, the earliest first: two statements, whatever the size.
     *
     * @param day of the site's calendar; {@code null} for today
     */
    public List<DoorRound> of(Caller caller, UUID siteId, LocalDate day) {
        Site site = sites.of(caller, siteId);
        LocalDate asked = day == null ? LocalDate.ofInstant(clock.instant(), site.zone()) : day;
        return em.createQuery("""
                select d from DoorRound d where d.site = :site and d.withdraws is null and d.occurrence.occurredAt >= :from and d.occurrence.occurredAt < :to
                    and not exists (select w.id from DoorRound w where w.withdraws = d.id) order by d.occurrence.occurredAt, d.id""", DoorRound.class)
                .setParameter("site", siteId).setParameter("from", asked.atStartOfDay(site.zone()).toInstant())
                .setParameter("to", asked.plusDays(1).atStartOfDay(site.zone()).toInstant()).getResultList();
    }

    private void wrote(Caller caller, String action, DoorRound round) {
        em.flush();
        trail.wrote(caller, action, Subject.of(SUBJECT, round.id()).at(round.site()), "floor", round.floor(), "errand", round.errand(),
                "occurredAt", round.occurrence().occurredAt());
        changes.fire(new SiteChanged(round.site(), "door-rounds", round.floor()));
    }
}
