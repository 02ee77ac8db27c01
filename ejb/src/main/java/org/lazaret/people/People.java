package org.lazaret.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Role;
import org.lazaret.access.SiteScope;
import org.lazaret.account.AccountNames;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.identity.Phone;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;

/** The records of people: reading and finding them. Making and correcting one is {@code registration}'s. */
@Stateless
public class People {
    private EntityManager em;
    private Access access;
    private Sightings sightings;
    private AccountNames names;
    private Trail trail;

    protected People() {
    }

    @Inject
    public People(EntityManager em, Access access, Sightings sightings, AccountNames names, Trail trail) {
        this.em = em;
        this.access = access;
        this.sightings = sightings;
        this.names = names;
        this.trail = trail;
    }

    /**
     * The people a site sees, by pinyin, one row a person and one statement a page; people of other sites are not
     * counted, searched or guessed at (invariant 13).
     *
     * @throws NotFound the caller sees no people there
     */
    public Found list(Caller caller, SiteScope site, PeopleQuery query, boolean live) {
        Set<Role> roles = access.at(caller, site);
        String seek = query.text() == null ? "" : """
                and (p.name.full like :name escape '!' or p.pinyinSolid like :pinyin escape '!'
                  or p.pinyinInitials like :initials escape '!' or p.phone = :phone or p.id in :lodgers
                  or exists (select 1 from PersonDocument d where d.person = p.id and d.number = :number and d.withdrawal.at is null))
                """;
        var rows = em.createQuery("""
                select new org.lazaret.people.ListedPerson(p.id, p.name, p.pinyin, p.sex, p.birth, p.phone, p.household,
                    p.kinGroup, exists (select 1 from PersonSite s where s.person = p.id and s.site = :site and s.to is null), p.madeUp)
                from Person p
                where p.survivor is null
                  and exists (select 1 from PersonSite s where s.person = p.id and s.site = :site and (:former = true or s.to is null))
                  and (p.pinyin > :pinyinAfter or p.pinyin = :pinyinAfter and p.id > :idAfter)
                """ + seek + "order by p.pinyin, p.id", ListedPerson.class)
                .setParameter("site", site.site()).setParameter("former", query.former())
                .setParameter("pinyinAfter", query.after() == null ? "" : query.after().pinyin())
                .setParameter("idAfter", query.after() == null ? new UUID(0, 0) : query.after().id())
                .setMaxResults(query.limit() + 1);
        if (query.text() != null) {
            rows.setParameter("name", query.inName()).setParameter("pinyin", query.inPinyin())
                    .setParameter("initials", query.initialsFrom()).setParameter("phone", phone(query.text()))
                    .setParameter("number", query.documentNumber())
                    .setParameter("lodgers", query.lodgers().isEmpty() ? Set.of(new UUID(0, 0)) : query.lodgers());
        }
        List<ListedPerson> found = rows.getResultList();
        if (!live) {
            trace(caller, site, query, found.stream().limit(query.limit()).map(ListedPerson::id).toList());
        }
        return Found.of(found, query.limit(), Sight.of(roles));
    }

    private void trace(Caller caller, SiteScope site, PeopleQuery query, List<UUID> found) {
        trail.read(caller, "people-listed", Subject.list("person").at(site), "filter", query.forAudit(), "count", found.size());
        if (query.text() != null) {
            trail.read(caller, "person-found", found.stream().map(id -> Subject.person(id).at(site)).toList());
        }
    }

    /** A page of people. @param next where the next page begins; {@code null} on the last */
    public record Found(List<ListedPerson> rows, PeopleQuery.Position next, Sight sight) {
        static Found of(List<ListedPerson> rows, int limit, Sight sight) {
            if (rows.size() <= limit) {
                return new Found(rows, null, sight);
            }
            ListedPerson last = rows.get(limit - 1);
            return new Found(rows.subList(0, limit), new PeopleQuery.Position(last.pinyin(), last.id()), sight);
        }
    }

    /**
     * One person with the valid papers; a record another one speaks for answers with that one. It goes on record.
     *
     * @param live read again by a page that is open already, which leaves no further row in the audit
     * @throws NotFound no such person, or none the caller may see
     */
    public Page page(Caller caller, UUID id, boolean live) {
        Set<Role> roles = sightings.reading(caller, id);
        Person asked = em.find(Person.class, id);
        Person person = asked.survivor() == null ? asked : em.find(Person.class, asked.survivor());
        List<PersonDocument> documents = em.createQuery("""
                select d from PersonDocument d where d.person = :person and d.withdrawal.at is null order by d.id""",
                PersonDocument.class).setParameter("person", person.id()).getResultList();
        trail.shown(caller, live, "person-read", Subject.person(person.id()));
        return new Page(person, documents, Sight.of(roles));
    }

    /** What a person page shows, as far as {@code sight} lets it. */
    public record Page(Person person, List<PersonDocument> documents, Sight sight) {
    }

    /**
     * Everything in clear, for a reason that goes on record.
     *
     * @param reason 1–300 characters
     */
    public Page unmasked(Caller caller, UUID id, String reason) {
        String why = required("reason", reason);
        Page page = page(caller, id, false);
        trail.wrote(caller, "person-unmasked", Subject.person(page.person().id()), "reason", why);
        return new Page(page.person(), page.documents(), new Sight(true, true, page.sight().health()));
    }

    /** Every signed change, the newest first. @param authors names of those who wrote them down, by account */
    public record History(List<PersonRevision> revisions, Map<UUID, String> authors) {
    }

    /** @param live as of the page */
    public History history(Caller caller, UUID id, boolean live) {
        sightings.reading(caller, id);
        trail.shown(caller, live, "person-history-read", Subject.person(id));
        List<PersonRevision> revisions = em.createQuery("""
                select distinct r from PersonRevision r left join fetch r.changes where r.key.person = :person
                order by r.key.number desc""", PersonRevision.class).setParameter("person", id).getResultList();
        return new History(revisions, names.of(revisions.stream().map(PersonRevision::recordedBy).toList()));
    }

    private static String phone(String text) {
        try {
            return text.matches("[+\\d][\\d\\s-]{6,}") ? Phone.parse("q", text).e164() : "-";
        } catch (Invalid noPhone) {
            return "-";
        }
    }

    private static String required(String path, String text) {
        if (text == null || text.isBlank()) {
            throw new Invalid(path, "missing");
        }
        if (text.strip().length() > 300) {
            throw new Invalid(path, "too-long", "most", 300);
        }
        return text.strip();
    }
}
