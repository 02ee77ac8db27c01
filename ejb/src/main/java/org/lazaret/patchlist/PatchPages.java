package org.lazaret.patchlist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Role;
import org.lazaret.account.AccountNames;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.identity.PersonName;
import org.lazaret.patch.Patch;
import org.lazaret.patch.PatchPhase;
import org.lazaret.patch.PatchShelf;
import org.lazaret.patch.PatchState;
import org.lazaret.patch.Wear;
import org.lazaret.people.PersonNames;
import org.lazaret.people.Sight;
import org.lazaret.series.SiteReadings;
import org.lazaret.series.Vitals;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** The stock of a site, and one patch with its life: a constant number of statements each. */
@Stateless
public class PatchPages {

    /**
     * A patch in the list.
     *
     * @param wear    the open wear and its person; all {@code null} while nobody wears it
     * @param room    where that person lies; {@code null} where they have no bed
     * @param battery percent, as the patch said last; {@code null} while nobody wears it or it does not say
     */
    public record Stocked(UUID patch, String code, String model, PatchPhase phase, Instant since, String reason, UUID wear, UUID person,
            PersonName name, String room, Integer battery) {
    }

    /** @param counts how many stand in each phase, whatever the filter; a phase without patches is missing */
    public record Stock(Map<PatchPhase, Long> counts, List<Stocked> items, Sight sight) {
    }

    /** A wear of the patch with whose it was. */
    public record WornBy(Wear wear, PersonName name) {
    }

    /** Newest first. @param authors names of those who signed, by account */
    public record Sheet(Patch patch, List<PatchState> states, List<WornBy> wears, Map<UUID, String> authors, Sight sight) {
    }

    private EntityManager em;
    private Sites sites;
    private Access access;
    private PatchShelf shelf;
    private SiteReadings readings;
    private AccountNames names;
    private Trail trail;

    protected PatchPages() {
    }

    @Inject
    public PatchPages(EntityManager em, Sites sites, Access access, PatchShelf shelf, SiteReadings readings, AccountNames names, Trail trail) {
        this.em = em;
        this.sites = sites;
        this.access = access;
        this.shelf = shelf;
        this.readings = readings;
        this.names = names;
        this.trail = trail;
    }

    /**
     * In the order of the codes.
     *
     * @param phase {@code null} for all
     * @param text  part of a code; {@code null} for all
     * @param after code of the last one of the page before; empty for the first
     * @param live  a page that is open already and asks again: leaves no row in the audit
     */
    public Stock stock(Caller caller, UUID siteId, PatchPhase phase, String text, String after, int limit, boolean live) {
        Site site = sites.find(siteId);
        Set<Role> roles = access.at(caller, site.scope());
        List<Stocked> items = items(siteId, phase, text == null ? "" : text.strip().toUpperCase(), after == null ? "" : after, limit);
        if (!live) {
            trail.read(caller, "patches-listed", Subject.list("patch").at(siteId), "phase", phase, "count", items.size());
        }
        return new Stock(counts(siteId), items, Sight.of(roles));
    }

    /** @throws org.lazaret.shared.NotFound no such patch, or none the caller may see */
    public Sheet sheet(Caller caller, UUID id) {
        Site site = sites.find(shelf.siteOf(id));
        Set<Role> roles = access.at(caller, site.scope());
        List<PatchState> states = em.createQuery("select s from PatchState s join fetch s.patch where s.patch.id = :patch order by s.seq desc",
                PatchState.class).setParameter("patch", id).setMaxResults(100).getResultList();
        List<Wear> wears = em.createQuery("select w from Wear w join fetch w.patch where w.patch.id = :patch order by w.fromAt desc, w.number desc",
                Wear.class).setParameter("patch", id).setMaxResults(100).getResultList();
        Map<UUID, PersonName> worn = PersonNames.of(em, wears.stream().map(Wear::person).collect(Collectors.toSet()));
        trail.read(caller, "patch-read", Subject.of("patch", id).at(site.id()), "wears", wears.size());
        return new Sheet(states.get(0).patch(), states, wears.stream().map(w -> new WornBy(w, worn.get(w.person()))).toList(),
                names.of(states.stream().map(PatchState::recordedBy).toList()), Sight.of(roles));
    }

    private List<Stocked> items(UUID site, PatchPhase phase, String text, String after, int limit) {
        List<Object[]> rows = em.createQuery("""
                select p.id, p.code, p.model, s.condition.phase, s.condition.since, s.reason, w.id, w.person, r.number, w.number
                from PatchState s join s.patch p
                left join Wear w on w.patch.id = p.id and w.toAt is null and w.withdrawnAt is null
                left join BedAssignment b on b.person = w.person and b.site = p.site and b.beganAt is not null and b.endedAt is null
                left join Room r on r.id = b.room
                where s.site = :site and s.until is null and (:phase is null or s.condition.phase = :phase)
                  and p.code > :after and p.code like :text order by p.code""", Object[].class)
                .setParameter("site", site).setParameter("phase", phase).setParameter("after", ascii(after))
                .setParameter("text", "%" + ascii(text) + "%").setMaxResults(limit).getResultList();
        Map<UUID, PersonName> people = PersonNames.of(em, rows.stream().map(row -> (UUID) row[7]).filter(Objects::nonNull).collect(Collectors.toSet()));
        Vitals vitals = readings.vitals(site);
        return rows.stream().map(row -> new Stocked((UUID) row[0], (String) row[1], (String) row[2], (PatchPhase) row[3], (Instant) row[4],
                (String) row[5], (UUID) row[6], (UUID) row[7], row[7] == null ? null : people.get((UUID) row[7]), (String) row[8],
                row[9] == null ? null : vitals.of((Integer) row[9]).map(Vitals.Latest::knownBattery).orElse(null))).toList();
    }

    private Map<PatchPhase, Long> counts(UUID site) {
        Map<PatchPhase, Long> counts = new EnumMap<>(PatchPhase.class);
        em.createQuery("select s.condition.phase, count(s) from PatchState s where s.site = :site and s.until is null group by s.condition.phase",
                Object[].class).setParameter("site", site).getResultStream().forEach(row -> counts.put((PatchPhase) row[0], (Long) row[1]));
        return counts;
    }

    /** A code has no other letters; MariaDB does not compare others with it. What is typed beside finds nothing. */
    private static String ascii(String text) {
        return text.replaceAll("[^A-Z0-9-]", "#");
    }
}
