package org.lazaret.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.casefile.CaseFile;
import org.lazaret.casefile.CaseFiles;
import org.lazaret.clearance.Situation;
import org.lazaret.clearance.Situation.HandOver;
import org.lazaret.clearance.Situation.SignedOverride;
import org.lazaret.release.HealthRows.Guarded;
import org.lazaret.release.HealthRows.Health;
import org.lazaret.release.ReleaseTask.Task;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.Stay;

/**
 * What is on record of people as of a moment, for callers that have asked for access: a constant number of statements for one
 * stay or for all of many sites.
 */
@ApplicationScoped
class Situations {
    private EntityManager em;
    private Sites sites;
    private CaseFiles files;
    private HealthRows health;

    protected Situations() {
    }

    @Inject
    Situations(EntityManager em, Sites sites, CaseFiles files, HealthRows health) {
        this.em = em;
        this.sites = sites;
        this.files = files;
        this.health = health;
    }

    /** What is asked beside the tests, by what it is about. */
    private record Beside(Map<UUID, Health> health, Set<UUID> notAlone, Map<UUID, Map<Task, Instant>> tasks, Map<UUID, SignedOverride> overrides) {
    }

    /** @param stays of these sites, each under an order; the answer has one for each */
    Map<UUID, Situation> of(Collection<Site> at, List<Stay> stays, Instant asOf) {
        return stays.isEmpty() ? Map.of() : of(files.of(at, stays, asOf), stays, asOf);
    }

    /** As of a moment, but with the results that are known by now. @param left when they left; {@link Instant#MAX} while they are there */
    Map<UUID, Situation> inHindsight(Site at, List<Stay> stays, Instant asOf, Instant left) {
        return of(files.inHindsight(List.of(at), stays, asOf, left), stays, asOf);
    }

    private Map<UUID, Situation> of(Map<UUID, CaseFile> told, List<Stay> stays, Instant asOf) {
        List<UUID> ids = stays.stream().map(Stay::id).toList();
        Map<UUID, Guarded> mates = mates(told.values());
        Set<UUID> people = Stream.concat(stays.stream().map(Stay::person), mates.keySet().stream()).collect(Collectors.toSet());
        Beside beside = new Beside(health.of(people, asOf), health.notAlone(mates), tasks(ids, asOf), overrides(ids, asOf));
        return told.values().stream().collect(Collectors.toMap(file -> file.stay().id(), file -> situation(file, beside)));
    }

    /** Everybody who shares or shared a room with one of these, by the rules of the site where they do. */
    private Map<UUID, Guarded> mates(Collection<CaseFile> told) {
        Map<UUID, Guarded> rulesOf = new HashMap<>();
        Map<UUID, Guarded> mates = new HashMap<>();
        told.forEach(file -> file.mates().forEach(mate -> mates.put(mate.shared().person(), rulesOf.computeIfAbsent(file.site().id(),
                id -> new Guarded(sites.protocol(file.site()).notAloneUnderAge(), LocalDate.ofInstant(file.asOf(), file.site().zone()))))));
        return mates;
    }

    private static Situation situation(CaseFile file, Beside beside) {
        Stay stay = file.stay();
        Map<Task, Instant> done = beside.tasks.getOrDefault(stay.id(), Map.of());
        Health body = beside.health.getOrDefault(stay.person(), Health.NONE);
        int missed = (int) body.missed().stream().filter(at -> !at.isBefore(stay.admittedAt())).count();
        return file.situation(mate -> mate.told(beside.health.getOrDefault(mate.shared().person(), Health.NONE).feverish(),
                        beside.notAlone.contains(mate.shared().person())),
                body.fevers(), new HandOver(done.get(Task.COMMUNITY), done.containsKey(Task.VEHICLE), missed), beside.overrides.get(stay.id()));
    }

    private Map<UUID, Map<Task, Instant>> tasks(List<UUID> stays, Instant asOf) {
        Map<UUID, Map<Task, Instant>> tasks = new HashMap<>();
        em.createQuery("select t.stay, t.task, t.recordedAt from ReleaseTask t where t.stay in :stays and t.recordedAt <= :asOf", Object[].class)
                .setParameter("stays", stays).setParameter("asOf", asOf).getResultStream()
                .forEach(row -> tasks.computeIfAbsent((UUID) row[0], stay -> new HashMap<>()).put((Task) row[1], (Instant) row[2]));
        return tasks;
    }

    /** The last one that both have signed; else the last that one has. */
    private Map<UUID, SignedOverride> overrides(List<UUID> stays, Instant asOf) {
        Map<UUID, SignedOverride> found = new HashMap<>();
        em.createQuery("""
                select distinct o from ReleaseOverride o left join fetch o.signed where o.stay in :stays and o.recordedAt <= :asOf
                order by o.recordedAt, o.id""", ReleaseOverride.class).setParameter("stays", stays).setParameter("asOf", asOf).getResultStream()
                .forEach(one -> found.merge(one.stay(), one.asOf(asOf),
                        (before, later) -> before.signatures().size() == 2 && later.signatures().size() < 2 ? before : later));
        return found;
    }
}
