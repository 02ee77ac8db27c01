package org.lazaret.collection;

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
import org.lazaret.casefile.MakeUpPlan;
import org.lazaret.casefile.MakeUpPlans;
import org.lazaret.people.Person;
import org.lazaret.sample.Swab;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Reason;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.Stay;

/** Days on which missed tests are made up: said while the person's record is locked, so that one plan stands for each. */
@Stateless
public class MakeUps {
    private EntityManager em;
    private Sites sites;
    private MakeUpPlans plans;
    private Present present;
    private Trail trail;
    private Event<MakeUpChanged> changed;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected MakeUps() {
    }

    @Inject
    public MakeUps(EntityManager em, Sites sites, MakeUpPlans plans, Present present, Trail trail, Event<MakeUpChanged> changed, Event<SiteChanged> changes,
            Clock clock) {
        this.em = em;
        this.sites = sites;
        this.plans = plans;
        this.present = present;
        this.trail = trail;
        this.changed = changed;
        this.changes = changes;
        this.clock = clock;
    }

    private record Place(Site site, Stay stay) {
    }

    /**
     * What was missed is to be made up on a day: until it is over nobody is told that it is overdue. Another day takes the place of
     * the one before; the same day again changes nothing.
     *
     * @param plannedOn the planned day that was missed
     * @param on        today or later, at most 365 days after the missed day, by the calendar of the site
     * @throws NotFound      no such stay, none the caller may see, or nobody stays there now
     * @throws TestNotMissed nothing is to be made up for that day
     * @throws Invalid       no day, or one that cannot be
     */
    public MakeUpPlan plan(Caller caller, UUID stayId, LocalDate plannedOn, LocalDate on) {
        Place place = locked(caller, stayId);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, place.site().zone());
        check(plannedOn, on, today);
        Optional<MakeUpPlan> last = plans.last(place.stay().person(), plannedOn);
        if (last.isPresent() && on.equals(last.get().on())) {
            wrote(caller, "make-up-planned", place, last.get());
            return last.get();
        }
        Due due = present.at(List.of(place.site()), List.of(place.stay().person()), now).stream().filter(one -> one.stay().equals(stayId)).findFirst()
                .orElseThrow(NotFound::new);
        if (due.tested() == null || !due.tested().asksMakeUp(plannedOn, due.today())) {
            throw new TestNotMissed(plannedOn);
        }
        MakeUpPlan plan = last.map(before -> before.movedTo(on, place.stay(), now, caller))
                .orElseGet(() -> MakeUpPlan.of(place.stay(), plannedOn, on, now, caller));
        em.persist(plan);
        tell(caller, "make-up-planned", place, plan);
        return plan;
    }

    /**
     * It is not made up on that day after all; taken back again it stays as it was.
     *
     * @param reason 1–300 characters
     * @throws NotFound no such stay, none the caller may see, or nothing was planned for that day
     * @throws Invalid  no reason
     */
    public void withdraw(Caller caller, UUID stayId, LocalDate plannedOn, String reason) {
        Place place = locked(caller, stayId);
        if (plannedOn == null) {
            throw new Invalid("plannedOn", "missing");
        }
        String why = Reason.brief(reason);
        MakeUpPlan last = plans.last(place.stay().person(), plannedOn).orElseThrow(NotFound::new);
        if (last.on() == null) {
            wrote(caller, "make-up-withdrawn", place, last);
            return;
        }
        MakeUpPlan back = last.takenBack(why, place.stay(), clock.instant(), caller);
        em.persist(back);
        tell(caller, "make-up-withdrawn", place, back);
    }

    /** The person before anything else of theirs is read. */
    private Place locked(Caller caller, UUID stayId) {
        Object[] found = em.createQuery("select s.site, s.person from Stay s where s.id = :id", Object[].class).setParameter("id", stayId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        Site site = sites.of(caller, (UUID) found[0]);
        em.find(Person.class, found[1], LockModeType.PESSIMISTIC_WRITE);
        return new Place(site, em.find(Stay.class, stayId));
    }

    private static void check(LocalDate plannedOn, LocalDate on, LocalDate today) {
        if (plannedOn == null || on == null) {
            throw new Invalid(plannedOn == null ? "plannedOn" : "on", "missing");
        }
        if (on.isBefore(today)) {
            throw new Invalid("on", "day-is-over", "today", today);
        }
        if (on.isAfter(plannedOn.plusDays(Swab.DAYS_LATE_MOST))) {
            throw new Invalid("on", "day-too-late", "latest", plannedOn.plusDays(Swab.DAYS_LATE_MOST));
        }
    }

    private void tell(Caller caller, String action, Place place, MakeUpPlan plan) {
        em.flush();
        wrote(caller, action, place, plan);
        changed.fire(new MakeUpChanged(place.site().id(), place.stay().person()));
        changes.fire(new SiteChanged(place.site().id(), "samples", null));
    }

    private void wrote(Caller caller, String action, Place place, MakeUpPlan plan) {
        Object[] facts = plan.on() == null ? new Object[] {"plannedOn", plan.plannedOn()} : new Object[] {"plannedOn", plan.plannedOn(), "on", plan.on()};
        trail.wrote(caller, action, Subject.of("make-up", plan.id()).at(place.site().id()).about(place.stay().person()), facts);
    }
}
