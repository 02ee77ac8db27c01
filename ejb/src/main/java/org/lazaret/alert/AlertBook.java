package org.lazaret.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.alert.AlertStep.Signed;
import org.lazaret.series.SiteReadings;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Keeps what happens to alerts, and tells open pages and whoever else wants to know. */
@ApplicationScoped
public class AlertBook {
    static final Caller TASK = Caller.system("alert-escalation");

    private EntityManager em;
    private Sites sites;
    private SiteReadings readings;
    private Event<SiteChanged> changes;
    private Event<AlertsStepped> stepped;
    private Clock clock;

    protected AlertBook() {
    }

    @Inject
    public AlertBook(EntityManager em, Sites sites, SiteReadings readings, Event<SiteChanged> changes, Event<AlertsStepped> stepped, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.readings = readings;
        this.changes = changes;
        this.stepped = stepped;
        this.clock = clock;
    }

    /** Whoever takes a shift over takes what the other had in hand at the site. @return how many */
    public int handOver(UUID site, UUID from, Caller to) {
        // As whoever brings readings does it: first the readings, then several alerts.
        readings.lock(site);
        List<Alert> inHand = em.createQuery("from Alert where site = :site and holder.user = :from and standing.closedAt is null order by id", Alert.class)
                .setParameter("site", site).setParameter("from", from).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        Instant now = clock.instant();
        Signed signed = new Signed(to.user(), to.name(), now, now, rules(sites.find(site)).version());
        inHand.forEach(alert -> keep(alert, alert.handOver(signed)));
        return inHand.size();
    }

    void keep(Alert alert, AlertStep step) {
        keep(List.of(new AlertStepped(alert, step, alert.state(), rules(sites.find(alert.site())).level(alert.level()))), List.of(alert));
    }

    /** @param seen all of one site that open pages are to ask for again, whether or not a step was made: once, however many */
    void keep(List<AlertStepped> steps, Collection<Alert> seen) {
        em.flush();
        steps.forEach(each -> em.persist(each.step()));
        em.flush();
        if (!steps.isEmpty()) {
            stepped.fire(new AlertsStepped(steps));
        }
        seen.stream().findFirst().ifPresent(one -> changes.fire(new SiteChanged(one.site(), "alerts", seen.size() > 1 ? null : one.id())));
    }

    AlertRules rules(Site site) {
        return AlertRules.of(sites.protocol(site));
    }

    Signed system(AlertRules rules) {
        Instant now = clock.instant();
        return new Signed(TASK.user(), TASK.name(), now, now, rules.version());
    }
}
