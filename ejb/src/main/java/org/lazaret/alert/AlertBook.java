package org.lazaret.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.alert.AlertStep.Signed;
import org.lazaret.episode.EpisodeJudged;
import org.lazaret.episode.EpisodeRaised;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.episode.Verdict;
import org.lazaret.shared.SiteChanged;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Raises one alert for each episode, in its transaction, and lets it know what becomes of the episode. */
@ApplicationScoped
public class AlertBook {
    static final Caller TASK = Caller.system("alert-escalation");

    private EntityManager em;
    private Sites sites;
    private Event<SiteChanged> changes;
    private Event<AlertStepped> stepped;
    private Clock clock;

    protected AlertBook() {
    }

    @Inject
    public AlertBook(EntityManager em, Sites sites, Event<SiteChanged> changes, Event<AlertStepped> stepped, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.changes = changes;
        this.stepped = stepped;
        this.clock = clock;
    }

    /** What was over when it became known is closed at once, but for a fever. */
    public void raised(@Observes EpisodeRaised event) {
        EpisodeRow episode = event.episode();
        Site site = sites.find(episode.site());
        AlertRules rules = rules(site);
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, site.zone());
        Alert alert = new Alert(episode, day, next(site, day), now, rules);
        em.persist(alert);
        AlertStep first = alert.first(system(rules));
        em.flush();
        keep(alert, first);
        if (!episode.isOpen()) {
            over(alert, episode, system(rules));
        }
    }

    public void judged(@Observes EpisodeJudged event) {
        EpisodeRow episode = event.episode();
        em.createQuery("from Alert where episode = :episode", Alert.class).setParameter("episode", episode.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().ifPresent(alert -> judged(alert, episode));
    }

    private void judged(Alert alert, EpisodeRow episode) {
        AlertRules rules = rules(sites.find(alert.site()));
        Signed signed = system(rules);
        List<AlertStep> steps = steps(alert.id());
        boolean back = alert.state() == AlertState.CLOSED
                ? AlertCycle.comesBack(steps, alert.kind(), episode.isOpen(), episode.verdict() == Verdict.VALID, TASK.user())
                : episode.isOpen() && AlertCycle.saidOver(steps);
        if (back) {
            keep(alert, alert.reopen(signed, rules));
        }
        if (!episode.isOpen() && alert.state() != AlertState.CLOSED) {
            over(alert, episode, signed);
        }
        changed(alert);
    }

    private void over(Alert alert, EpisodeRow episode, Signed signed) {
        if (episode.verdict() != Verdict.VALID) {
            keep(alert, alert.settle(signed, episode.verdict().name()));
        } else if (AlertCycle.closesByItself(alert.kind(), alert.state())) {
            keep(alert, alert.settle(signed, AlertCycle.OVER));
        } else if (!AlertCycle.saidOver(steps(alert.id()))) {
            keep(alert, alert.ended(signed));
        }
    }

    private List<AlertStep> steps(UUID alert) {
        return em.createQuery("from AlertStep s where s.key.alert = :alert order by s.key.seq", AlertStep.class)
                .setParameter("alert", alert).getResultList();
    }

    /** Whoever takes a shift over takes what the other had in hand at the site. @return how many */
    public int handOver(UUID site, UUID from, Caller to) {
        List<Alert> inHand = em.createQuery("from Alert where site = :site and holder.user = :from and closedAt is null order by id", Alert.class)
                .setParameter("site", site).setParameter("from", from).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        Instant now = clock.instant();
        Signed signed = new Signed(to.user(), to.name(), now, now, rules(sites.find(site)).version());
        inHand.forEach(alert -> keep(alert, alert.handOver(signed)));
        return inHand.size();
    }

    /** Keeps a step, and tells open pages and whoever else wants to know. */
    void keep(Alert alert, AlertStep step) {
        em.persist(step);
        em.flush();
        stepped.fire(new AlertStepped(alert, step, rules(sites.find(alert.site())).level(alert.level())));
        changed(alert);
    }

    private void changed(Alert alert) {
        changes.fire(new SiteChanged(alert.site(), "alerts", alert.id()));
    }

    AlertRules rules(Site site) {
        return AlertRules.of(sites.protocol(site));
    }

    Signed system(AlertRules rules) {
        Instant now = clock.instant();
        return new Signed(TASK.user(), TASK.name(), now, now, rules.version());
    }

    private int next(Site site, LocalDate day) {
        em.createNativeQuery("""
                insert into alert_number (site_id, day, last) values (:site, :day, 1) on duplicate key update last = last + 1""")
                .setParameter("site", UuidBytes.of(site.id())).setParameter("day", day).executeUpdate();
        return ((Number) em.createNativeQuery("select last from alert_number where site_id = :site and day = :day")
                .setParameter("site", UuidBytes.of(site.id())).setParameter("day", day).getSingleResult()).intValue();
    }
}
