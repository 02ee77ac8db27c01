package org.lazaret.site;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.access.Caller;
import org.lazaret.account.AccountNames;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Reason;
import org.lazaret.shared.SiteChanged;

/** When a site takes people: opened after the check of its building (R11), closed when nobody is held there any more. */
@Stateless
public class SiteOpenings {
    private static final int SHOWN = 50;

    private EntityManager em;
    private Sites sites;
    private AccountNames names;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Event<SiteClosing> closings;

    protected SiteOpenings() {
    }

    @Inject
    public SiteOpenings(EntityManager em, Sites sites, AccountNames names, Trail trail, Event<SiteChanged> changes,
            Event<SiteClosing> closings) {
        this.em = em;
        this.sites = sites;
        this.names = names;
        this.trail = trail;
        this.changes = changes;
        this.closings = closings;
    }

    /**
     * What is asked before the site opens, and its periods so far, the newest first.
     *
     * @param names of those who signed
     */
    public record Periods(List<String> asked, List<SiteOpening> periods, Map<UUID, String> names) {
    }

    public Periods of(Caller caller, UUID id) {
        Site site = sites.of(caller, id);
        List<SiteOpening> periods = em.createQuery("""
                select o from SiteOpening o where o.site.id = :site order by o.openedAt desc, o.id desc""", SiteOpening.class)
                .setParameter("site", id).setMaxResults(SHOWN).getResultList();
        periods.forEach(period -> period.answers().size());
        List<UUID> signed = periods.stream().flatMap(period -> Stream.of(period.openedBy(), period.closedBy()))
                .filter(Objects::nonNull).distinct().toList();
        return new Periods(asked(site), periods, names.of(signed));
    }

    /** The words of the protocol to be answered before the site opens. */
    public List<String> asked(Site site) {
        return OpeningCheck.asked(site.kind(), sites.protocol(site));
    }

    /**
     * @throws Invalid         an item of the check is missing or not explained
     * @throws SiteAlreadyOpen it is open
     */
    public SiteOpening open(Caller caller, UUID id, List<SiteOpening.Answer> answers, Instant occurredAt) {
        Site site = locked(caller, id);
        Occurrence when = sites.when(id, occurredAt);
        sites.opening(id).ifPresent(last -> {
            if (last.closedAt() == null) {
                throw new SiteAlreadyOpen(last.openedAt());
            }
            if (when.occurredAt().isBefore(last.closedAt())) {
                throw new Invalid("occurredAt", "before-closing", "closedAt", last.closedAt());
            }
        });
        List<SiteOpening.Answer> complete = OpeningCheck.complete(asked(site), answers);
        SiteOpening opening = new SiteOpening(site, complete, caller.user(), when);
        em.persist(opening);
        em.flush();
        trail.wrote(caller, "site-opened", Subject.of("site", id).at(id), "notMet",
                complete.stream().filter(a -> !a.met()).map(SiteOpening.Answer::item).toList());
        changes.fire(new SiteChanged(id, "site", id));
        return opening;
    }

    /**
     * Nobody is taken any more. Whoever still has somebody at the site refuses (see {@link SiteClosing}).
     *
     * @param reason      1–500 characters
     * @throws Invalid    no reason, or too long a one
     * @throws SiteClosed it is not open
     */
    public SiteOpening close(Caller caller, UUID id, String reason, Instant occurredAt) {
        Site site = locked(caller, id);
        Reason.require(reason);
        SiteOpening opening = sites.opening(id).filter(o -> o.closedAt() == null).orElseThrow(() -> new SiteClosed(id));
        em.lock(opening, LockModeType.PESSIMISTIC_WRITE);
        closings.fire(new SiteClosing(id));
        opening.close(reason, caller.user(), sites.when(id, occurredAt));
        em.flush();
        trail.wrote(caller, "site-closed", Subject.of("site", id).at(id), "reason", reason);
        changes.fire(new SiteChanged(id, "site", id));
        return opening;
    }

    private Site locked(Caller caller, UUID id) {
        Site site = sites.of(caller, id);
        em.lock(site, LockModeType.PESSIMISTIC_WRITE);
        return site;
    }
}
