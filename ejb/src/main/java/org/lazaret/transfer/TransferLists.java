package org.lazaret.transfer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.fit.Fit;
import org.lazaret.identity.PersonName;
import org.lazaret.people.Sight;
import org.lazaret.people.Sightings;
import org.lazaret.shared.NotFound;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.Sites;
import org.lazaret.stay.FittingRooms;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayTransfers;
import org.lazaret.transfer.TransferBook.Side;
import org.lazaret.transfer.TransferStep.Kind;

/**
 * Transfers as people look at them: a site's, a person's, one with its steps. A destination sees one from when it is named
 * to when the transfer goes elsewhere (invariant 13).
 */
@Stateless
public class TransferLists {
    /** What is over stays on the board for a day. */
    private static final Duration OVER_SHOWN = Duration.ofDays(1);
    private static final String SELECT = """
            select new org.lazaret.transfer.TransferLists$Row(t, p.name, p.madeUp, o, d, r.number, k.number)
            from Transfer t join Person p on p.id = t.person join Site o on o.id = t.site left join Site d on d.id = t.destination.site
                left join BedAssignment b on b.person = t.person and b.site = t.site and b.beganAt is not null and b.endedAt is null
                left join Room r on r.id = b.room
                left join BedAssignment a on a.stay = t.destinationStay and a.endedAt is null and a.givenUpAt is null
                left join Room k on k.id = a.room
            """;

    /** @param destination {@code null} for a hospital outside or before one is named; @param room where the person lies; @param kept which room is kept, or taken, there; {@code null} for none */
    public record Row(Transfer transfer, PersonName name, boolean madeUp, Site origin, Site destination, String room, String kept) {
    }

    /** @param grounds that stand; @param due when the next step is late; {@code null} when nothing more is to come */
    public record Listed(Row row, List<TransferGround> grounds, Instant due, boolean overdue) {
    }

    /** The longest waiting first; what is over last. @param outgoing from the site; @param incoming to it */
    public record Both(List<Listed> outgoing, List<Listed> incoming, Sight sight) {
    }

    /** @param steps in the order they were recorded; @param note {@code null} for roles that read nothing of anybody's health; @param acts what the caller may do next */
    public record Full(Listed listed, List<TransferStep> steps, TransferNote.Note note, Set<Kind> acts, Sight sight) {
    }

    private EntityManager em;
    private Sites sites;
    private Access access;
    private Sightings sightings;
    private TransferBook book;
    private TransferActs acts;
    private TransferNote notes;
    private StayTransfers stays;
    private FittingRooms fitting;
    private Trail trail;
    private Clock clock;

    protected TransferLists() {
    }

    @Inject
    public TransferLists(EntityManager em, Sites sites, Access access, Sightings sightings, TransferBook book, TransferActs acts,
            TransferNote notes, StayTransfers stays, FittingRooms fitting, Trail trail, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.access = access;
        this.sightings = sightings;
        this.book = book;
        this.acts = acts;
        this.notes = notes;
        this.stays = stays;
        this.fitting = fitting;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param live a page that is open already and asks again: leaves no row in the audit */
    public Both of(Caller caller, UUID siteId, boolean live) {
        Site site = sites.find(siteId);
        Sight sight = Sight.of(access.at(caller, site.scope()));
        List<Listed> all = listed(em.createQuery(SELECT + """
                where (t.site = :site or t.destination.site = :site) and (t.endedAt is null or t.endedAt >= :since)""", Row.class)
                .setParameter("site", siteId).setParameter("since", clock.instant().minus(OVER_SHOWN)).getResultList());
        if (!live) {
            trail.read(caller, "transfers-listed", Subject.list("transfers").at(siteId), "count", all.size());
        }
        Map<Boolean, List<Listed>> out = all.stream().collect(Collectors.partitioningBy(one -> one.row().transfer().site().equals(siteId)));
        return new Both(out.get(true), out.get(false), sight);
    }

    /** Of a person, the newest first, as far as they concern a site of the caller. @throws NotFound no such person, or none the caller may see */
    public List<Listed> ofPerson(Caller caller, UUID person, boolean live) {
        sightings.reading(caller, person);
        List<Row> rows = em.createQuery(SELECT + "where t.person = :person order by t.requestedAt desc, t.id desc", Row.class)
                .setParameter("person", person).getResultStream()
                .filter(row -> book.scopes(row.transfer()).stream().anyMatch(scope -> access.allows(caller, scope))).toList();
        trail.shown(caller, live, "transfers-of-person-read", Subject.person(person), "count", rows.size());
        return listed(rows);
    }

    /** @throws NotFound no such transfer, or none that concerns a site of the caller */
    public Full one(Caller caller, UUID id, boolean live) {
        Row row = em.createQuery(SELECT + "where t.id = :id", Row.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(NotFound::new);
        Transfer transfer = row.transfer();
        Sight sight = Sight.of(access.at(caller, book.scopes(transfer)));
        trail.shown(caller, live, "transfer-read", Subject.of("transfer", id).at(transfer.site()).about(transfer.person()));
        TransferHistory history = book.history(id);
        return new Full(listed(List.of(row)).get(0), history.steps(), sight.health() ? notes.of(transfer) : null,
                acts.of(caller, transfer, history), sight);
    }

    /** Which rooms of the destination fit, the best first; empty for a hospital outside. @throws NotFound not the caller's destination */
    public List<Fit> rooms(Caller caller, UUID id) {
        Transfer transfer = em.find(Transfer.class, id);
        if (transfer == null) {
            throw new NotFound();
        }
        Site site = book.acting(transfer, Side.DESTINATION);
        access.at(caller, site.scope());
        trail.read(caller, "fitting-rooms", Subject.list("rooms").at(site.id()).about(transfer.person()));
        if (site.id().equals(transfer.site())) {
            return List.of();
        }
        Stay stay = em.find(Stay.class, transfer.stay() == null ? stays.present(transfer.site(), transfer.person()).id() : transfer.stay());
        return fitting.forTransfer(site, transfer.person(), stay.order());
    }

    /** Where people of the site can be sent: open isolation sites and hospitals, by name. */
    public List<Site> destinations(Caller caller, UUID siteId) {
        sites.of(caller, siteId);
        trail.read(caller, "transfer-destinations-read", Subject.list("site").at(siteId));
        return em.createQuery("""
                select s from SiteOpening o join o.site s where o.closedAt is null and s.id <> :site and s.kind in :kinds
                order by s.facts.divisionCode, s.facts.nameZh""", Site.class)
                .setParameter("site", siteId).setParameter("kinds", List.of(SiteKind.ISOLATION, SiteKind.HOSPITAL)).getResultList();
    }

    private List<Listed> listed(List<Row> rows) {
        Instant now = clock.instant();
        List<UUID> ids = rows.stream().map(row -> row.transfer().id()).toList();
        Map<UUID, List<TransferGround>> grounds = ids.isEmpty() ? Map.of() : em.createQuery("""
                select g from TransferGround g where g.key.transfer in :ids and g.refutedAt is null order by g.key.seq""", TransferGround.class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.groupingBy(TransferGround::transfer));
        // Who has arrived, and is to move on within the site, has a bed and one that is kept.
        Set<UUID> seen = new HashSet<>();
        return rows.stream().filter(row -> seen.add(row.transfer().id())).map(row -> {
            Transfer t = row.transfer();
            Instant due = TransferRules.of(sites.protocol(row.origin())).due(t.state(), t.since(), t.vehicle() == null ? null : t.vehicle().departsAt());
            return new Listed(row, grounds.getOrDefault(t.id(), List.of()), due, due != null && due.isBefore(now));
        }).sorted(Comparator.comparing((Listed one) -> one.due() == null).thenComparing(one -> one.row().transfer().since())).toList();
    }
}
