package org.lazaret.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.alert.AlertStep.Found;
import org.lazaret.alert.AlertStep.Recheck;
import org.lazaret.alert.AlertStep.Signed;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.episode.EpisodeChecks;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.series.SiteReadings;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.transfer.Ground;
import org.lazaret.transfer.TransferRequests;
import org.lazaret.transfer.TransferRequests.Ask;
import org.lazaret.transfer.TransferRequests.Refutation;
import org.lazaret.watch.Kind;

/** People look after alerts: by name, with a second method, with others' help, to the end. */
@Stateless
public class Alerts {
    private EntityManager em;
    private Sites sites;
    private SiteReadings readings;
    private EpisodeChecks checks;
    private AlertBook book;
    private TransferRequests transfers;
    private Trail trail;

    protected Alerts() {
    }

    @Inject
    public Alerts(EntityManager em, Sites sites, SiteReadings readings, EpisodeChecks checks, AlertBook book,
            TransferRequests transfers, Trail trail) {
        this.em = em;
        this.sites = sites;
        this.readings = readings;
        this.checks = checks;
        this.book = book;
        this.transfers = transfers;
        this.trail = trail;
    }

    /**
     * The caller looks after it from now on.
     *
     * @throws AlertStepRefused                    somebody was faster
     * @throws org.lazaret.shared.Forbidden it is for others, as {@link Takers} says
     */
    public Alert acknowledge(Caller caller, UUID id) {
        Site site = site(caller, id);
        Alert alert = locked(id);
        takers(caller, site).require(alert.kind());
        AlertRules rules = book.rules(site);
        book.keep(alert, alert.acknowledge(signed(caller, site, null, rules), rules));
        trail.wrote(caller, "alert-acknowledged", about(alert), "alert", alert.label());
        return alert;
    }

    /**
     * What a second method said. Whoever rechecks what nobody has taken takes it thereby. A confirmed fever asks for a
     * transfer; a refutation closes the alert and ends the episode.
     *
     * @param occurredAt {@code null} for now
     * @param note       {@code null} for none
     * @throws AlertStepRefused it is closed
     */
    public Alert recheck(Caller caller, UUID id, Recheck recheck, Instant occurredAt, String note) {
        Site site = site(caller, id);
        // As whoever brings readings does it: first the readings, then the alert.
        readings.lock(site.id());
        Alert alert = locked(id);
        AlertRules rules = book.rules(site);
        Signed signed = signed(caller, site, occurredAt, rules);
        if (alert.state() == AlertState.RAISED) {
            book.keep(alert, alert.acknowledge(signed, rules));
        }
        book.keep(alert, alert.recheck(recheck, signed, note));
        transfer(caller, alert, recheck.found(), signed, note);
        trail.wrote(caller, "alert-rechecked", about(alert), "alert", alert.label(), "method", recheck.method(), "found", recheck.found());
        checks.keep(caller.user(), em.find(EpisodeRow.class, alert.episode()), recheck.found() == Found.CONFIRMED,
                new Occurrence(signed.occurredAt(), signed.recordedAt()), note);
        return alert;
    }

    /** Hands it on before time runs out. @throws AlertStepRefused it is closed, or with the last already */
    public Alert escalate(Caller caller, UUID id, String reason) {
        Site site = site(caller, id);
        Alert alert = locked(id);
        AlertRules rules = book.rules(site);
        book.keep(alert, alert.escalate(signed(caller, site, null, rules), reason, rules));
        trail.wrote(caller, "alert-escalated", about(alert), "alert", alert.label(), "to", rules.level(alert.level()));
        return alert;
    }

    /**
     * @throws AlertStepRefused                    nobody has taken it, or a fever is neither rechecked nor over
     * @throws org.lazaret.shared.Forbidden it is for others, as {@link Takers} says
     */
    public Alert close(Caller caller, UUID id, String reason) {
        Site site = site(caller, id);
        Alert alert = locked(id);
        takers(caller, site).require(alert.kind());
        boolean over = !em.find(EpisodeRow.class, alert.episode()).isOpen();
        book.keep(alert, alert.close(signed(caller, site, null, book.rules(site)), reason, over));
        trail.wrote(caller, "alert-closed", about(alert), "alert", alert.label(), "reason", reason);
        return alert;
    }

    private void transfer(Caller caller, Alert alert, Found found, Signed signed, String note) {
        if (alert.kind() != Kind.FEVER) {
            return;
        }
        String why = note == null ? alert.label() : alert.label() + " " + note.substring(0, Math.min(note.length(), 450));
        Occurrence when = new Occurrence(signed.occurredAt(), signed.recordedAt());
        switch (found) {
            case CONFIRMED -> transfers.request(caller, new Ask(alert.site(), alert.person(), Ground.FEVER, alert.id(), why), when);
            case REFUTED -> transfers.refute(caller, new Refutation(alert.person(), Ground.FEVER, alert.id(), why), when);
        }
    }

    private Site site(Caller caller, UUID id) {
        return sites.of(caller, em.createQuery("select a.site from Alert a where a.id = :id", UUID.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(NotFound::new));
    }

    private static Takers takers(Caller caller, Site site) {
        return new Takers(caller.rolesAt(site.scope()));
    }

    private Alert locked(UUID id) {
        return em.find(Alert.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Signed signed(Caller caller, Site site, Instant occurredAt, AlertRules rules) {
        Occurrence when = sites.when(site.id(), occurredAt);
        return new Signed(caller.user(), caller.name(), when.occurredAt(), when.recordedAt(), rules.version());
    }

    private static Subject about(Alert alert) {
        return Subject.of("alert", alert.id()).at(alert.site()).about(alert.person());
    }
}
