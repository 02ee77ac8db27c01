package org.lazaret.conflict;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Role;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.identity.PersonName;
import org.lazaret.people.PersonNames;
import org.lazaret.people.Sight;
import org.lazaret.series.SiteReadings;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Reason;
import org.lazaret.shared.SiteChanged;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Two values for one patch and time: both are kept and the higher counts, until a person decides (settled reading 10). */
@Stateless
public class Conflicts {
    /** More are not shown at once: the oldest wait longest. */
    private static final int MOST = 200;

    /** @param values hundredths of a degree Celsius, ascending: the last one counts while nobody has decided */
    public record Open(UUID id, UUID person, PersonName name, String code, Instant measuredAt, Instant noticedAt, List<Integer> values) {
    }

    public record Listed(List<Open> items, Sight sight) {
    }

    private EntityManager em;
    private Sites sites;
    private Access access;
    private SiteReadings readings;
    private ConflictRows rows;
    private Trail trail;
    private Event<ReadingDecided> decided;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected Conflicts() {
    }

    @Inject
    public Conflicts(EntityManager em, Sites sites, Access access, SiteReadings readings, ConflictRows rows, Trail trail,
            Event<ReadingDecided> decided, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.access = access;
        this.readings = readings;
        this.rows = rows;
        this.trail = trail;
        this.decided = decided;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Those that nobody has decided, the first measured first, at most 200, in two statements; what a correction has taken from
     * its wearer meanwhile is not among them.
     *
     * @param live a page that is open already and asks again: leaves no row in the audit
     */
    public Listed open(Caller caller, UUID siteId, boolean live) {
        Site site = sites.find(siteId);
        Set<Role> roles = access.at(caller, site.scope());
        List<Open> items = items(siteId);
        if (!live) {
            trail.read(caller, "conflicts-listed", Subject.list("reading-conflict").at(siteId), "count", items.size());
        }
        return new Listed(items, Sight.of(roles));
    }

    /**
     * That value counts from now on; the person's episodes are judged again by it.
     *
     * @param centi  one of its values
     * @param reason 1 to 500 characters
     * @throws NotFound no such conflict, or none the caller may see
     */
    public void decide(Caller caller, UUID conflict, Integer centi, String reason) {
        UUID site = rows.siteOf(conflict).orElseThrow(NotFound::new);
        sites.of(caller, site);
        Reason.require(reason);
        readings.lock(site);
        ConflictRows.Held held = rows.find(conflict);
        if (centi == null || !held.values().contains(centi)) {
            throw new Invalid("centi", "not-one-of", "allowed", held.values());
        }
        rows.decide(conflict, centi, caller.user(), clock.instant(), reason.strip());
        trail.wrote(caller, "reading-decided", Subject.of("reading-conflict", conflict).at(site).about(held.person()), "centi", centi,
                "reason", reason.strip());
        decided.fire(new ReadingDecided(site, held.person()));
        changes.fire(new SiteChanged(site, "conflicts", conflict));
    }

    private List<Open> items(UUID site) {
        List<?> found = em.createNativeQuery("""
                select c.id, w.person_id, p.code, c.at_second, timestampdiff(second, '1970-01-01', c.noticed_at), v.centi
                from (select id, wear, at_second, noticed_at from reading_conflict where site_id = :site and decided < known
                  order by at_second, id limit %d) c
                join wear w on w.site_id = :site and w.number = c.wear and w.withdrawn_at is null
                  and timestampdiff(second, '1970-01-01', w.from_at) <= c.at_second
                  and (w.to_at is null or timestampdiff(second, '1970-01-01', w.to_at) > c.at_second)
                join patch p on p.id = w.patch_id join reading_conflict_value v on v.conflict_id = c.id
                order by c.at_second, c.id, v.centi""".formatted(MOST)).setParameter("site", UuidBytes.of(site)).getResultList();
        List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
        Map<UUID, PersonName> names = PersonNames.of(em, rows.stream().map(row -> id(row[1])).collect(Collectors.toSet()));
        Map<UUID, Open> open = new LinkedHashMap<>();
        rows.forEach(row -> open.computeIfAbsent(id(row[0]), id -> new Open(id, id(row[1]), names.get(id(row[1])), (String) row[2], second(row[3]),
                second(row[4]), new ArrayList<>())).values().add(ConflictRows.number(row[5])));
        return List.copyOf(open.values());
    }

    private static UUID id(Object bytes) {
        return UuidBytes.from((byte[]) bytes);
    }

    private static Instant second(Object epoch) {
        return Instant.ofEpochSecond(((Number) epoch).longValue());
    }
}
