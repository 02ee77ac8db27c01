package org.lazaret.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.identity.PersonName;
import org.lazaret.people.Sight;
import org.lazaret.shared.NotFound;
import org.lazaret.site.Floor;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.transfer.Transfer;
import org.lazaret.transfer.TransferRequests;
import org.lazaret.watch.Kind;

/** What is to be looked after at a site, the most urgent first. */
@Stateless
public class AlertLists {
    private static final String SELECT = """
            select new org.lazaret.alert.AlertLists$Row(a, e, p.name, p.madeUp, r.id, r.number, f, pt.code)
            from Alert a join EpisodeRow e on e.id = a.episode join Person p on p.id = a.person
                left join BedAssignment b on b.person = a.person and b.site = a.site and b.beganAt is not null and b.endedAt is null
                left join Room r on r.id = b.room
                left join r.floor f
                left join Wear w on w.site = a.site and w.number = e.wear
                left join w.patch pt
            """;

    /** @param room {@code null} without a bed, as {@code number} and {@code floor}; {@code patch} {@code null} without one */
    public record Row(Alert alert, EpisodeRow episode, PersonName name, boolean madeUp, UUID room, String number, Floor floor, String patch) {
        public Group group() {
            return Group.of(alert);
        }
    }

    /** Which heap it lies on. */
    public enum Group {
        /** Nobody has it, and it cannot wait. */
        NOW,
        IN_HAND,
        /** Nobody has it, and it is enough to do it today. */
        TODAY,
        CLOSED;

        static Group of(Alert alert) {
            return switch (alert.state()) {
                case RAISED -> waits(alert.kind()) && alert.level() == 0 ? TODAY : NOW;
                case ACKNOWLEDGED, CONFIRMED -> IN_HAND;
                case CLOSED -> CLOSED;
            };
        }

        private static boolean waits(Kind kind) {
            return kind == Kind.LOW_BATTERY || kind.isOmission();
        }
    }

    /** Each criterion {@code null} or false where it does not matter. @param mine held by the caller; {@code unclaimed}: nobody has it, and it cannot wait */
    public record Filter(boolean mine, boolean unclaimed, Kind kind, UUID floor) {
        boolean takes(Row row, UUID me) {
            return (!mine || me.equals(row.alert().holder().user())) && (!unclaimed || row.group() == Group.NOW)
                    && (kind == null || row.alert().kind() == kind) && (floor == null || row.floor() != null && floor.equals(row.floor().id()));
        }
    }

    /** @param all the open ones and those closed today, whatever the filter; @param items what the filter leaves; @param people whom they are about; @param takers what the caller may look after */
    public record Inbox(List<Row> items, List<Row> all, Map<UUID, Concerned> people, AlertRules rules, Sight sight, Takers takers) {
    }

    /** @param steps the newest first; @param takers what the caller may look after */
    public record Detail(Row row, Concerned about, List<AlertStep> steps, Transfer transfer, AlertRules rules, Sight sight, Takers takers) {
    }

    private static final Comparator<Row> URGENT_FIRST = Comparator.comparing(Row::group)
            .thenComparing(row -> row.alert().kind()).thenComparing(row -> -row.alert().level()).thenComparing(row -> row.alert().raisedAt());

    private EntityManager em;
    private Sites sites;
    private Access access;
    private AlertBook book;
    private ConcernedPeople people;
    private TransferRequests transfers;
    private Trail trail;
    private Clock clock;

    protected AlertLists() {
    }

    @Inject
    public AlertLists(EntityManager em, Sites sites, Access access, AlertBook book, ConcernedPeople people,
            TransferRequests transfers, Trail trail, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.access = access;
        this.book = book;
        this.people = people;
        this.transfers = transfers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param live a page that is open already and asks again: leaves no row in the audit */
    public Inbox of(Caller caller, UUID siteId, Filter filter, boolean live) {
        Site site = sites.find(siteId);
        Sight sight = Sight.of(access.at(caller, site.scope()));
        Instant now = clock.instant();
        Instant today = LocalDate.ofInstant(now, site.zone()).atStartOfDay(site.zone()).toInstant();
        List<Row> all = em.createQuery(SELECT + "where a.site = :site and (a.standing.closedAt is null or a.standing.closedAt >= :today)", Row.class)
                .setParameter("site", siteId).setParameter("today", today).getResultStream().sorted(URGENT_FIRST).toList();
        List<Row> items = all.stream().filter(row -> filter.takes(row, caller.user())).toList();
        if (!live) {
            trail.read(caller, "alerts-listed", Subject.list("alerts").at(siteId), "count", items.size());
        }
        return new Inbox(items, all, people.of(site, items.stream().map(row -> row.alert().person()).collect(Collectors.toSet()), now),
                book.rules(site), sight, new Takers(caller.rolesAt(site.scope())));
    }

    /** @throws NotFound no such alert, or not the caller's */
    public Detail one(Caller caller, UUID id, boolean live) {
        Row row = em.createQuery(SELECT + "where a.id = :id", Row.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(NotFound::new);
        Alert alert = row.alert();
        Site site = sites.find(alert.site());
        Sight sight = Sight.of(access.at(caller, site.scope()));
        if (!live) {
            trail.read(caller, "alert-read", Subject.of("alert", id).at(alert.site()).about(alert.person()), "alert", alert.label());
        }
        List<AlertStep> steps = em.createQuery("from AlertStep s where s.key.alert = :id order by s.key.seq desc", AlertStep.class)
                .setParameter("id", id).getResultList();
        Transfer transfer = transfers.open(alert.person()).orElse(null);
        return new Detail(row, people.of(site, Set.of(alert.person()), clock.instant()).get(alert.person()), steps, transfer, book.rules(site), sight,
                new Takers(caller.rolesAt(site.scope())));
    }
}
