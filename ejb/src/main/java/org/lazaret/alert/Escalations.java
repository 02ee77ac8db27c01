package org.lazaret.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.site.Sites;

/** Hands on what nobody looked after in time (R27): rows with a time, taken by whoever comes first (ADR 11). */
@Stateless
public class Escalations {
    private static final int AT_A_TIME = 50;

    private EntityManager em;
    private Sites sites;
    private AlertBook book;
    private Trail trail;
    private Clock clock;

    protected Escalations() {
    }

    @Inject
    public Escalations(EntityManager em, Sites sites, AlertBook book, Trail trail, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.book = book;
        this.trail = trail;
        this.clock = clock;
    }

    /** An alert, and since when it is due. */
    public record Due(UUID alert, Instant at) {
    }

    /** Some of what is due, the longest first. @param after the last of those before; {@code null} to begin with */
    public List<Due> due(Due after) {
        return em.createQuery("""
                select new org.lazaret.alert.Escalations$Due(a.id, a.standing.dueAt) from Alert a
                where a.standing.dueAt <= :now and (a.standing.dueAt > :at or a.standing.dueAt = :at and a.id > :alert) order by a.standing.dueAt, a.id""", Due.class)
                .setParameter("now", clock.instant()).setParameter("at", after == null ? Instant.EPOCH : after.at())
                .setParameter("alert", after == null ? new UUID(0, 0) : after.alert()).setMaxResults(AT_A_TIME).getResultList();
    }

    /** @return whether it was handed on here: not when somebody holds it, or has acted or handed it on meanwhile */
    public boolean escalate(UUID id) {
        Optional<Alert> alert = em.createQuery("from Alert where id = :id", Alert.class).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED).getResultStream().findFirst()
                .filter(this::isDue);
        alert.ifPresent(this::handOn);
        return alert.isPresent();
    }

    private boolean isDue(Alert alert) {
        Instant now = clock.instant();
        return alert.dueAt() != null && !alert.dueAt().isAfter(now);
    }

    private void handOn(Alert alert) {
        AlertRules rules = book.rules(sites.find(alert.site()));
        book.keep(alert, alert.escalate(book.system(rules), null, rules));
        trail.wrote(AlertBook.TASK, "alert-escalated", Subject.of("alert", alert.id()).at(alert.site()).about(alert.person()),
                "alert", alert.label(), "to", rules.level(alert.level()));
    }
}
