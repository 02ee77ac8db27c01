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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.clearance.Demands;
import org.lazaret.clearance.Situation;
import org.lazaret.clearance.Situation.HandOver;
import org.lazaret.clearance.Situation.LinkedContact;
import org.lazaret.clearance.Situation.RoomMate;
import org.lazaret.clearance.Situation.SignedOverride;
import org.lazaret.clearance.Situation.Stage;
import org.lazaret.release.HealthRows.Guarded;
import org.lazaret.release.HealthRows.Health;
import org.lazaret.release.OrderRules.Read;
import org.lazaret.release.OrderRules.Ruled;
import org.lazaret.release.ReleaseTask.Task;
import org.lazaret.release.RoomSharing.Shared;
import org.lazaret.release.Swabs.Taken;
import org.lazaret.restart.Clocks;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.Stay;
import org.lazaret.testplan.PlanRules;

/**
 * What is on record of people as of a moment, for callers that have asked for access: a constant number of statements for one
 * stay, for all of a site or for all of many sites.
 */
@ApplicationScoped
class Situations {
    private EntityManager em;
    private Sites sites;
    private OrderRules rules;
    private RoomSharing sharing;
    private HealthRows health;
    private Swabs swabs;
    private Clocks clocks;
    private Stages stages;

    protected Situations() {
    }

    @Inject
    Situations(EntityManager em, Sites sites, OrderRules rules, RoomSharing sharing, HealthRows health, Swabs swabs, Clocks clocks, Stages stages) {
        this.em = em;
        this.sites = sites;
        this.rules = rules;
        this.sharing = sharing;
        this.health = health;
        this.swabs = swabs;
        this.clocks = clocks;
        this.stages = stages;
    }

    /** Everything that was read, by what it is about. */
    private record Files(Map<UUID, Site> sites, Instant asOf, Read orders, Map<UUID, UUID> contacts, Map<UUID, List<Shared>> shared,
            Map<UUID, Health> health, Map<UUID, Taken> taken, Map<UUID, Situation.Clock> clocks, Map<UUID, Map<Task, Instant>> tasks,
            Map<UUID, SignedOverride> overrides, Map<UUID, Stage> stages, Set<UUID> notAlone) {

        Ruled ruled(Stay stay, UUID order) {
            return orders.of(order, sites.get(stay.site()));
        }
    }

    /** @param stays of these sites, each under an order; the answer has one for each */
    Map<UUID, Situation> of(Collection<Site> at, List<Stay> stays, Instant asOf) {
        if (stays.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Site> byId = at.stream().collect(Collectors.toMap(Site::id, Function.identity()));
        List<UUID> ids = stays.stream().map(Stay::id).toList();
        Map<UUID, UUID> contacts = contacts(stays.stream().map(Stay::order).toList(), asOf);
        Map<UUID, List<Shared>> shared = sharing.of(stays, asOf);
        Set<UUID> all = Stream.of(stays.stream().map(Stay::order), contacts.values().stream(), shared.values().stream().flatMap(List::stream).map(Shared::order))
                .flatMap(some -> some).collect(Collectors.toSet());
        Read orders = rules.of(all, asOf);
        Set<UUID> people = orders.people();
        Files files = new Files(byId, asOf, orders, contacts, shared, health.of(people, asOf), swabs.of(people, asOf), clocks(all, asOf), tasks(ids, asOf),
                overrides(ids, asOf), stages.of(byId, stays, orders, asOf), health.notAlone(mates(byId, stays, shared, asOf)));
        return stays.stream().collect(Collectors.toMap(Stay::id, stay -> situation(stay, files)));
    }

    /** Everybody who shares or shared a room with one of these, by the rules of the site where they do. */
    private Map<UUID, Guarded> mates(Map<UUID, Site> byId, List<Stay> stays, Map<UUID, List<Shared>> shared, Instant asOf) {
        Map<UUID, Guarded> rulesOf = new HashMap<>();
        Map<UUID, Guarded> mates = new HashMap<>();
        stays.forEach(stay -> shared.getOrDefault(stay.id(), List.of()).forEach(one -> mates.put(one.person(),
                rulesOf.computeIfAbsent(stay.site(), id -> new Guarded(sites.protocol(byId.get(id)).notAloneUnderAge(), LocalDate.ofInstant(asOf, byId.get(id).zone()))))));
        return mates;
    }

    private static Situation situation(Stay stay, Files files) {
        Ruled own = files.ruled(stay, stay.order());
        Map<Task, Instant> done = files.tasks.getOrDefault(stay.id(), Map.of());
        Health body = files.health.getOrDefault(stay.person(), Health.NONE);
        int missed = (int) body.missed().stream().filter(at -> !at.isBefore(stay.admittedAt())).count();
        Taken taken = files.taken.getOrDefault(stay.person(), Taken.NONE);
        return new Situation(files.asOf, files.sites.get(stay.site()).zone(), files.stages.get(stay.id()), own.footing(), files.clocks.get(stay.order()),
                taken.sampled(), contact(stay, files), mates(stay, files), body.fevers(), taken.surfaces(),
                new HandOver(done.get(Task.COMMUNITY), done.containsKey(Task.VEHICLE), missed), files.overrides.get(stay.id()));
    }

    private static LinkedContact contact(Stay stay, Files files) {
        Ruled contact = files.ruled(stay, files.contacts.get(stay.order()));
        if (contact == null || contact.last().demands() == null) {
            return null;
        }
        return new LinkedContact(contact.last().demands().plan(), files.clocks.get(contact.order().id()),
                files.taken.getOrDefault(contact.order().person(), Taken.NONE).sampled());
    }

    private static List<RoomMate> mates(Stay stay, Files files) {
        return files.shared.getOrDefault(stay.id(), List.of()).stream().map(one -> {
            Demands demands = files.ruled(stay, one.order()).last().demands();
            PlanRules plan = demands == null ? null : demands.plan();
            return new RoomMate(one.person(), one.together(), one.knownAt(), plan, files.clocks.get(one.order()),
                    files.taken.getOrDefault(one.person(), Taken.NONE).sampled(), files.health.getOrDefault(one.person(), Health.NONE).feverish(),
                    files.notAlone.contains(one.person()));
        }).toList();
    }

    /** As restarts and proposals stood. */
    private Map<UUID, Situation.Clock> clocks(Set<UUID> orders, Instant asOf) {
        Map<UUID, Situation.Clock> told = new HashMap<>();
        clocks.of(orders, asOf).forEach((order, clock) -> told.put(order, new Situation.Clock(clock.ordered(),
                clock.restarts().stream().map(one -> new Situation.Restart(one.dayZero(),
                        one.dayZeroRecordedAt() == null ? one.recordedAt() : one.dayZeroRecordedAt())).toList(), clock.inQuestion(), clock.settled())));
        return told;
    }

    private Map<UUID, UUID> contacts(List<UUID> orders, Instant asOf) {
        Map<UUID, UUID> contacts = new HashMap<>();
        em.createQuery("select l.order, l.contactOrder from LinkedContact l where l.order in :orders and l.recordedAt <= :asOf order by l.recordedAt, l.id",
                Object[].class).setParameter("orders", orders).setParameter("asOf", asOf).getResultStream()
                .forEach(row -> contacts.put((UUID) row[0], (UUID) row[1]));
        return contacts;
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
