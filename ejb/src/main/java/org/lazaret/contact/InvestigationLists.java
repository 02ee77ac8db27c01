package org.lazaret.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.identity.PersonName;
import org.lazaret.people.Sight;
import org.lazaret.room.Room;
import org.lazaret.shared.NotFound;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** The cases of a site, and one of them with everybody who was near; as many statements whatever their number. */
@Stateless
public class InvestigationLists {
    private static final String HEAD = """
            select new org.lazaret.contact.InvestigationLists$Head(i, p.name, p.madeUp, s.closedAt, r.number)
            from Investigation i join Person p on p.id = i.person join Stay s on s.id = i.stay
                left join BedAssignment b on b.stay = i.stay and b.beganAt is not null and b.endedAt is null
                left join Room r on r.id = b.room
            """;

    /** @param leftAt {@code null} while the positive is still inside; {@code room}: {@code null} without a bed now */
    public record Head(Investigation investigation, PersonName name, boolean madeUp, Instant leftAt, String room) {
    }

    /** How many contacts of that grade there are, and how many of them are not decided. */
    public record Count(UUID investigation, Grade grade, long all, long open) {
    }

    /** @param counts only those found now */
    public record Row(Head head, List<Count> counts) {
    }

    /** @param items those that stand first, then the newest */
    public record Cases(List<Row> items, Sight sight) {
    }

    /**
     * @param name    {@code null} for staff
     * @param leftAt  when the stay ended; {@code null} for staff and those who are here
     * @param room    where they are now; {@code null} without a bed
     * @param reasons those that stand, in the order of time
     * @param decisions the newest first
     */
    public record Near(Contact contact, PersonName name, boolean madeUp, Instant leftAt, String room, List<ContactReason> reasons,
            List<ContactDecision> decisions) {
    }

    /** A room by its door. @param label of the floor, {@code null} without one */
    public record Door(UUID room, String number, UUID floor, int floorNumber, String label, String building, String buildingEn, Room.Place place) {
    }

    /** @param doors of every floor on which the positive lay during the stay */
    public record Detail(Head head, Site site, List<Positive> positives, List<Near> contacts, List<Door> doors, Sight sight) {
    }

    private static final Comparator<Near> NEAREST = Comparator.comparing((Near near) -> near.contact().grade())
            .thenComparing(near -> near.room() == null ? "" : near.room()).thenComparing(near -> near.contact().who());

    private EntityManager em;
    private Sites sites;
    private Access access;
    private Trail trail;

    protected InvestigationLists() {
    }

    @Inject
    public InvestigationLists(EntityManager em, Sites sites, Access access, Trail trail) {
        this.em = em;
        this.sites = sites;
        this.access = access;
        this.trail = trail;
    }

    /** @param live a page that is open already and asks again: leaves no row in the audit */
    public Cases of(Caller caller, UUID siteId, boolean live) {
        Sight sight = Sight.of(access.at(caller, sites.find(siteId).scope()));
        List<Head> heads = em.createQuery(HEAD + """
                where i.site = :site order by case when i.endedAt is null then 0 else 1 end, i.windowTo desc, i.id""", Head.class)
                .setParameter("site", siteId).getResultList();
        Map<UUID, List<Count>> counts = em.createQuery("""
                select new org.lazaret.contact.InvestigationLists$Count(c.investigation, c.grade, count(c),
                    sum(case when c.decision is null then 1L else 0L end))
                from Contact c join Investigation i on i.id = c.investigation where i.site = :site and c.goneAt is null
                group by c.investigation, c.grade""", Count.class).setParameter("site", siteId).getResultStream()
                .collect(Collectors.groupingBy(Count::investigation));
        if (!live) {
            trail.read(caller, "investigations-listed", Subject.list("investigations").at(siteId), "count", heads.size());
        }
        return new Cases(heads.stream().map(head -> new Row(head, counts.getOrDefault(head.investigation().id(), List.of())
                .stream().sorted(Comparator.comparing(Count::grade)).toList())).toList(), sight);
    }

    /** @throws NotFound no such case, or not the caller's */
    public Detail one(Caller caller, UUID id, boolean live) {
        Head head = em.createQuery(HEAD + "where i.id = :id", Head.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(NotFound::new);
        Investigation investigation = head.investigation();
        Site site = sites.find(investigation.site());
        Sight sight = Sight.of(access.at(caller, site.scope()));
        if (!live) {
            trail.read(caller, "investigation-read", Subject.of("investigation", id).at(site.id()).about(investigation.person()));
        }
        List<Positive> positives = em.createQuery("from Positive where investigation = :id order by collectedAt, id", Positive.class)
                .setParameter("id", id).getResultList();
        return new Detail(head, site, positives, contacts(id), doors(investigation), sight);
    }

    private List<Near> contacts(UUID id) {
        Map<UUID, List<ContactReason>> reasons = em.createQuery("""
                from ContactReason where goneAt is null and contact in (select c.id from Contact c where c.investigation = :id)
                order by fromAt, kind, id""", ContactReason.class).setParameter("id", id).getResultStream().collect(Collectors.groupingBy(ContactReason::contact));
        Map<UUID, List<ContactDecision>> decisions = em.createQuery("""
                from ContactDecision where key.contact in (select c.id from Contact c where c.investigation = :id)
                order by key.seq desc""", ContactDecision.class).setParameter("id", id).getResultStream().collect(Collectors.groupingBy(ContactDecision::contact));
        return em.createQuery("""
                select c, p.name, coalesce(p.madeUp, false), s.closedAt, r.number from Contact c left join Person p on p.id = c.person
                    left join Stay s on s.id = c.stay
                    left join BedAssignment b on b.stay = c.stay and b.beganAt is not null and b.endedAt is null
                    left join Room r on r.id = b.room
                where c.investigation = :id""", Object[].class).setParameter("id", id).getResultStream().map(row -> {
                    Contact contact = (Contact) row[0];
                    return new Near(contact, (PersonName) row[1], (Boolean) row[2], (Instant) row[3], (String) row[4],
                            reasons.getOrDefault(contact.id(), List.of()), decisions.getOrDefault(contact.id(), List.of()));
                }).sorted(NEAREST).toList();
    }

    private List<Door> doors(Investigation of) {
        return em.createQuery("""
                select new org.lazaret.contact.InvestigationLists$Door(r.id, r.number, f.id, f.number, f.label, b.name, b.nameEn, r.place)
                from Room r join r.floor f join f.building b where r.siteId = :site and f.id in (
                    select o.floor.id from BedAssignment a join Room o on o.id = a.room where a.stay = :stay and a.beganAt is not null)
                order by f.number, r.place.door, r.place.side, r.number""", Door.class).setParameter("site", of.site())
                .setParameter("stay", of.stay()).getResultList();
    }
}
