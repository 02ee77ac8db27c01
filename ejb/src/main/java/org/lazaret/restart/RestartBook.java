package org.lazaret.restart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.contact.Contact;
import org.lazaret.contact.Investigation;
import org.lazaret.contact.Traced;
import org.lazaret.contact.Unfounded;
import org.lazaret.isolation.Exposure;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.OrderRestart;
import org.lazaret.restart.ClockRestart.State;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.StayDeparted;
import org.lazaret.stay.StayResumed;

/**
 * Puts clocks in question, and sets them. Locked after the investigation: restarts, then orders, each in the order of their
 * identifiers.
 */
@ApplicationScoped
public class RestartBook {
    private EntityManager em;
    private Sites sites;
    private RestartRules rules;
    private Trail trail;
    private Event<SiteChanged> changes;

    protected RestartBook() {
    }

    @Inject
    public RestartBook(EntityManager em, Sites sites, RestartRules rules, Trail trail, Event<SiteChanged> changes) {
        this.em = em;
        this.sites = sites;
        this.rules = rules;
        this.trail = trail;
        this.changes = changes;
    }

    /** Whoever the rules name as near enough stays on a clock that is in question from now on. */
    void traced(@Observes Traced event) {
        Site site = sites.find(event.investigation().site());
        Set<RestartScope> near = rules.proposedFor(site);
        Map<UUID, RestartScope> stays = event.residents().stream().filter(one -> near.contains(RestartScope.of(one.grade())))
                .collect(Collectors.toMap(Contact::stay, one -> RestartScope.of(one.grade())));
        propose(event.caller(), event.investigation(), stays, event.when());
    }

    /**
     * Proposes for those of the stays that run under an order whose rules restart; who has a proposal in the case keeps it, unless
     * they were nearer than the decision on it knew.
     *
     * @return how many are new, or in question anew
     */
    int propose(Caller caller, Investigation of, Map<UUID, RestartScope> stays, Occurrence when) {
        if (stays.isEmpty()) {
            return 0;
        }
        List<ClockRestart> before = locked(of, null);
        Set<UUID> known = before.stream().map(ClockRestart::order).collect(Collectors.toSet());
        List<ClockRestart> anew = before.stream().filter(one -> stays.containsKey(one.stay())).filter(one -> {
            Optional<RestartStep> step = one.nearer(stays.get(one.stay()), when, caller);
            step.ifPresent(em::persist);
            return step.isPresent();
        }).toList();
        Site site = sites.find(of.site());
        List<Running> fresh = Running.of(em, site.id(), stays.keySet()).stream()
                .filter(one -> !one.stay().id().equals(of.stay()) && !known.contains(one.order().id()) && rules.restarts(one.order(), site)).toList();
        List<ClockRestart> made = fresh.stream().map(one -> new ClockRestart(of, one.stay(), one.order(), stays.get(one.stay().id()), when.recordedAt())).toList();
        made.forEach(em::persist);
        em.flush();
        made.forEach(one -> em.persist(one.first(when, caller)));
        List<ClockRestart> all = Stream.concat(anew.stream(), made.stream()).toList();
        tell(caller, "restart-proposed", all, null);
        return all.size();
    }

    /** What nobody has decided is in question no more; what was decided waits for a person to take it back. */
    void unfounded(@Observes Unfounded event) {
        List<ClockRestart> open = em.createQuery("from ClockRestart where investigation = :id and state = PROPOSED order by id", ClockRestart.class)
                .setParameter("id", event.investigation().id()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        open.forEach(one -> one.decide(State.WITHDRAWN, null, event.reason(), event.when(), event.caller()).ifPresent(em::persist));
        tell(event.caller(), "restart-withdrawn", open, event.reason());
    }

    void departed(@Observes StayDeparted event) {
        settle(event.site(), event.person(), event.when(), event.caller());
    }

    void resumed(@Observes StayResumed event) {
        settle(event.site(), event.person(), event.when(), event.caller());
    }

    /** Whoever left or came back was the positive of a restart: its day 0 is known now, or not any more. Holds the person. */
    private void settle(UUID site, UUID person, Occurrence when, Caller caller) {
        List<UUID> cases = em.createQuery("""
                select i.id from Investigation i where i.person = :person and i.site = :site
                  and exists (select 1 from ClockRestart r where r.investigation = i.id and r.state = RESTARTED) order by i.id""", UUID.class)
                .setParameter("person", person).setParameter("site", site).getResultList();
        for (UUID id : cases) {
            Investigation of = em.find(Investigation.class, id, LockModeType.PESSIMISTIC_WRITE);
            LocalDate left = left(of).orElse(null);
            List<ClockRestart> restarts = locked(of, null);
            List<ClockRestart> settled = restarts.stream().filter(one -> {
                Optional<RestartStep> step = one.settle(left, when, caller);
                step.ifPresent(em::persist);
                return step.isPresent();
            }).toList();
            set(caller, settled, when, null);
            tell(caller, left == null ? "restart-reopened" : "restart-day-zero", settled, null);
        }
    }

    /** Restarts of the case, locked. @param ids {@code null} for all */
    List<ClockRestart> locked(Investigation of, Collection<UUID> ids) {
        return em.createQuery("from ClockRestart where investigation = :id and (:all = true or id in :ids) order by id", ClockRestart.class)
                .setParameter("id", of.id()).setParameter("all", ids == null).setParameter("ids", ids == null ? List.of(of.id()) : ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** The day the positive left, by the calendar of the site; empty while inside. */
    Optional<LocalDate> left(Investigation of) {
        ZoneId zone = sites.find(of.site()).zone();
        Instant closed = em.createQuery("select s.closedAt from Stay s where s.id = :stay", Instant.class).setParameter("stay", of.stay()).getSingleResult();
        return Optional.ofNullable(closed).map(at -> LocalDate.ofInstant(at, zone));
    }

    /**
     * Lets the orders count from what their restarts that stand say together: the latest day 0 of all (settled reading 5).
     *
     * @param reason {@code null} where it follows from the last positive having left
     */
    void set(Caller caller, List<ClockRestart> decided, Occurrence when, String reason) {
        if (decided.isEmpty()) {
            return;
        }
        em.flush();
        List<UUID> ids = decided.stream().map(ClockRestart::order).distinct().sorted().toList();
        List<IsolationOrder> orders = em.createQuery("select o from IsolationOrder o where o.id in :ids order by o.id", IsolationOrder.class)
                .setParameter("ids", ids).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        Map<UUID, Exposure> given = em.createQuery("select r from OrderRestart r where r.order in :ids and r.seq = 0", OrderRestart.class).setParameter("ids", ids)
                .getResultStream().collect(Collectors.toMap(OrderRestart::order, first -> first.before().exposure()));
        Map<UUID, List<ClockRestart>> standing = em.createQuery("select r from ClockRestart r where r.order in :ids and r.state = RESTARTED", ClockRestart.class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.groupingBy(ClockRestart::order));
        orders.forEach(order -> set(order, given.getOrDefault(order.id(), order.exposure()), standing.getOrDefault(order.id(), List.of()))
                .filter(clock -> !clock.equals(new OrderRestart.Clock(order.exposure(), order.clockOpen())))
                .ifPresent(clock -> em.persist(order.restart(clock.exposure(), clock.open(), when, caller.user(), reason))));
        em.flush();
    }

    private static Optional<OrderRestart.Clock> set(IsolationOrder order, Exposure given, List<ClockRestart> standing) {
        Optional<LocalDate> latest = standing.stream().map(ClockRestart::dayZero).filter(Objects::nonNull).max(LocalDate::compareTo)
                .filter(day -> day.isAfter(given.day()));
        boolean open = standing.stream().anyMatch(one -> one.dayZero() == null);
        return Optional.of(new OrderRestart.Clock(latest.map(day -> new Exposure(day, null)).orElse(given), open));
    }

    void tell(Caller caller, String action, List<ClockRestart> restarts, String reason) {
        em.flush();
        if (!restarts.isEmpty()) {
            trail.wrote(caller, action, restarts.stream().map(one -> Subject.of("restart", one.id()).at(one.site()).about(one.person())).toList(),
                    "reason", reason);
            changes.fire(new SiteChanged(restarts.get(0).site(), "investigations", restarts.get(0).investigation()));
            changes.fire(new SiteChanged(restarts.get(0).site(), "stays", null));
        }
    }
}
