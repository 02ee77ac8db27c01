package org.lazaret.laboratory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Role;
import org.lazaret.account.AccountNames;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.identity.PersonName;
import org.lazaret.people.PersonNames;
import org.lazaret.sample.Sample;
import org.lazaret.sample.Tube;
import org.lazaret.sample.Tubes;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** The tubes of a site, and one with what is in it: a constant number of statements each. */
@Stateless
public class TubePages {
    private static final Set<Role> CARING = EnumSet.of(Role.SITE_MANAGER, Role.NURSE, Role.DOCTOR);

    /** @param counts how many stand how, whatever the filter; {@code sizes}: in samples, that a new tube may have here */
    public record Stock(Map<TubeState, Long> counts, List<Integer> sizes, List<TubeRow> items) {
    }

    /** @param name {@code null} for a room of nobody, and for whoever examines the tube and needs none */
    public record Member(Examined examined, PersonName name, String room) {
    }

    /** @param authors names of those who recorded results, by account; {@code results} the newest first */
    public record Sheet(TubeRow row, List<Member> members, boolean named, List<TubeResult> results, Map<UUID, String> authors) {
    }

    private EntityManager em;
    private Sites sites;
    private Access access;
    private Tubes tubes;
    private TubeRows rows;
    private SampleFacts facts;
    private AccountNames names;
    private Trail trail;

    protected TubePages() {
    }

    @Inject
    public TubePages(EntityManager em, Sites sites, Access access, Tubes tubes, TubeRows rows, SampleFacts facts, AccountNames names, Trail trail) {
        this.em = em;
        this.sites = sites;
        this.access = access;
        this.tubes = tubes;
        this.rows = rows;
        this.facts = facts;
        this.names = names;
        this.trail = trail;
    }

    /**
     * In the order of the codes.
     *
     * @param states empty for all
     * @param text   part of a code; {@code null} for all
     * @param after  code of the last one of the page before; {@code null} for the first
     * @param live   a page that is open already and asks again: leaves no row in the audit
     */
    public Stock stock(Caller caller, UUID siteId, Collection<TubeState> states, String text, String after, int limit, boolean live) {
        Site site = sites.of(caller, siteId);
        List<TubeRow> items = rows.page(siteId, states, text == null ? "" : text.strip().toUpperCase(), after == null ? "" : after, limit);
        if (!live) {
            trail.read(caller, "tubes-listed", Subject.list("tube").at(siteId), "states", states, "count", items.size());
        }
        return new Stock(rows.counts(siteId), sites.protocol(site).tubeSizes(), items);
    }

    /** How these stand, in the order of their codes; for an answer to whoever has just changed them. */
    public List<TubeRow> rows(List<Tube> changed) {
        return rows.coded(changed.stream().map(Tube::code).toList());
    }

    /**
     * Whoever examines it sees neither names nor rooms.
     *
     * @throws org.lazaret.shared.NotFound no such tube, or none the caller may see
     */
    public Sheet sheet(Caller caller, String code, boolean live) {
        Tube tube = tubes.find(code);
        Site site = sites.find(tube.site());
        boolean named = !Collections.disjoint(access.at(caller, site.scope()), CARING);
        List<Examined> inside = facts.examined(em.createQuery("""
                select s from Sample s join fetch s.tube t where t.id = :tube order by s.place, s.recordedAt""", Sample.class)
                .setParameter("tube", tube.id()).getResultList(), TubeFates.NOW);
        Set<UUID> people = inside.stream().map(one -> one.sample().person()).filter(id -> id != null).collect(Collectors.toSet());
        Map<UUID, PersonName> persons = named ? PersonNames.of(em, people) : Map.of();
        Map<UUID, String> lying = named ? lying(site.id(), people) : Map.of();
        List<TubeResult> results = em.createQuery("""
                select r from TubeResult r join fetch r.laboratory where r.tube = :tube order by r.recordedAt desc, r.id desc""", TubeResult.class)
                .setParameter("tube", tube.id()).getResultList();
        if (!live) {
            List<Subject> subjects = named && !people.isEmpty() ? people.stream().map(person -> Subject.of("tube", tube.id()).at(site.id()).about(person)).toList()
                    : List.of(Subject.of("tube", tube.id()).at(site.id()));
            trail.read(caller, "tube-read", subjects, "code", tube.code());
        }
        return new Sheet(rows.coded(List.of(tube.code())).get(0), inside.stream().map(one -> new Member(one, persons.get(one.sample().person()),
                lying.get(one.sample().person()))).toList(), named, results, names.of(Stream.concat(results.stream().map(TubeResult::recordedBy),
                inside.stream().map(one -> one.sample().recordedBy())).collect(Collectors.toSet())));
    }

    private Map<UUID, String> lying(UUID site, Set<UUID> people) {
        return people.isEmpty() ? Map.of() : em.createQuery("""
                select a.person, r.number from BedAssignment a join Room r on r.id = a.room
                where a.site = :site and a.person in :people and a.beganAt is not null and a.endedAt is null""", Object[].class)
                .setParameter("site", site).setParameter("people", people).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1], (one, other) -> one));
    }
}
