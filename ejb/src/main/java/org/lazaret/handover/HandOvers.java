package org.lazaret.handover;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.access.Caller;
import org.lazaret.alert.AlertBook;
import org.lazaret.alert.AlertLists;
import org.lazaret.alert.AlertState;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.manual.CheckSlot;
import org.lazaret.manual.CheckState;
import org.lazaret.people.Sight;
import org.lazaret.round.MissedChecks;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Sites;
import org.lazaret.watch.Kind;

/** One shift says what is still open, the next takes it over by name (R7, R27). */
@Stateless
public class HandOvers {
    private static final int PAST = 20;

    /** A check that nobody has made. */
    public record Missed(CheckSlot slot, MissedChecks.Missed check) {
    }

    /**
     * What would be handed over now.
     *
     * @param alerts those that are open, the most urgent first; checks that were missed stand on their own
     * @param missed today's checks that nobody has made
     */
    public record Open(List<AlertLists.Row> alerts, List<Missed> missed, Sight sight) {
        List<Matter> matters() {
            return Stream.concat(alerts.stream().map(row -> Matter.of(row.alert())),
                    missed.stream().map(one -> Matter.missed(one.check().person(), one.slot().due()))).toList();
        }
    }

    /** @param past those that wait first, then the newest; {@value #PAST} at most besides those that wait */
    public record Standing(Open open, List<HandOver> past) {
    }

    private EntityManager em;
    private Sites sites;
    private AlertLists alerts;
    private AlertBook book;
    private MissedChecks checks;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected HandOvers() {
    }

    @Inject
    public HandOvers(EntityManager em, Sites sites, AlertLists alerts, AlertBook book, MissedChecks checks, Trail trail, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.alerts = alerts;
        this.book = book;
        this.checks = checks;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param live a page that is open already and asks again: leaves no row in the audit */
    public Standing standing(Caller caller, UUID site, boolean live) {
        sites.of(caller, site);
        Open open = open(caller, site);
        List<HandOver> past = em.createQuery("""
                from HandOver where site = :site and takenAt is null
                order by givenAt desc""", HandOver.class).setParameter("site", site).getResultList();
        List<HandOver> taken = em.createQuery("""
                from HandOver where site = :site and takenAt is not null
                order by givenAt desc""", HandOver.class).setParameter("site", site).setMaxResults(PAST).getResultList();
        if (!live) {
            trail.read(caller, "hand-over-read", Subject.list("hand-over").at(site), "count", open.alerts().size() + open.missed().size());
        }
        return new Standing(open, Stream.concat(past.stream(), taken.stream()).toList());
    }

    /**
     * The caller goes off shift. What is open now is kept with it.
     *
     * @param note at most 2,000 characters; {@code null} for nothing besides
     */
    public HandOver give(Caller caller, UUID site, String note) {
        sites.of(caller, site);
        HandOver given = new HandOver(site, caller, clock.instant(), note, open(caller, site).matters());
        em.persist(given);
        trail.wrote(caller, "shift-handed-over", Subject.of("hand-over", given.id()).at(site), "alerts", given.alerts(), "missed", given.missed());
        changes.fire(new SiteChanged(site, "hand-overs", given.id()));
        return given;
    }

    /**
     * The caller takes the shift over, and looks after the alerts that the giver had in hand from now on.
     *
     * @throws HandOverTaken somebody was faster
     * @throws OwnHandOver   the caller has given it
     */
    public HandOver take(Caller caller, UUID id) {
        UUID site = em.createQuery("select site from HandOver where id = :id", UUID.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(NotFound::new);
        sites.of(caller, site);
        HandOver waiting = em.find(HandOver.class, id, LockModeType.PESSIMISTIC_WRITE);
        waiting.take(caller, clock.instant());
        int inHand = book.handOver(site, waiting.givenBy(), caller);
        trail.wrote(caller, "shift-taken-over", Subject.of("hand-over", id).at(site), "from", waiting.givenByName(), "alerts", inHand);
        changes.fire(new SiteChanged(site, "hand-overs", id));
        return waiting;
    }

    private Open open(Caller caller, UUID site) {
        AlertLists.Inbox inbox = alerts.of(caller, site, new AlertLists.Filter(false, false, null, null), true);
        List<AlertLists.Row> waiting = inbox.all().stream().filter(row -> row.alert().state() != AlertState.CLOSED
                && row.alert().kind() != Kind.MISSED_CHECK).toList();
        List<Missed> missed = checks.on(caller, site, null, true).slots().stream().flatMap(slot -> slot.people().stream()
                .filter(one -> one.state() == CheckState.MISSED).map(one -> new Missed(slot.slot(), one))).toList();
        return new Open(waiting, missed, inbox.sight());
    }
}
