package org.lazaret.casefile;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.casefile.OrderRules.Key;
import org.lazaret.casefile.OrderRules.Ruled;
import org.lazaret.clearance.Demands;
import org.lazaret.clearance.Situation.Stage;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.Ending;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayStep;
import org.lazaret.stay.StayStep.Kind;
import org.lazaret.testplan.Phase;

/** How far stays had come by a moment, and which of the order's days they count: two statements for all. */
final class Stages {
    private final EntityManager em;

    Stages(EntityManager em) {
        this.em = em;
    }

    Map<UUID, Stage> of(Map<UUID, Site> sites, List<Stay> stays, Map<Key, Ruled> orders, Instant asOf) {
        Map<UUID, List<StayStep>> steps = em.createQuery("""
                select p from StayStep p where p.key.stay in :stays and p.occurrence.recordedAt <= :asOf order by p.key.seq""", StayStep.class)
                .setParameter("stays", stays.stream().map(Stay::id).toList()).setParameter("asOf", asOf).getResultStream()
                .collect(Collectors.groupingBy(step -> step.key().stay()));
        List<Stay> atHome = stays.stream().filter(stay -> sites.get(stay.site()).kind() == SiteKind.COMMUNITY).toList();
        Map<UUID, List<Instant>> releases = atHome.isEmpty() ? Map.of() : releases(atHome, asOf);
        Map<UUID, Stage> stages = new HashMap<>();
        stays.forEach(stay -> stages.put(stay.id(), stage(sites.get(stay.site()), stay, orders.get(new Key(stay.site(), stay.order())).last().demands(),
                standing(steps.getOrDefault(stay.id(), List.of())), releases.getOrDefault(stay.order(), List.of()))));
        return stages;
    }

    private static Stage stage(Site site, Stay stay, Demands demands, List<StayStep> standing, List<Instant> released) {
        List<Instant> before = released.stream().filter(at -> !at.isAfter(stay.admittedAt())).toList();
        Phase phase = phase(site, demands, !before.isEmpty());
        return new Stage(phase, phase == Phase.HOME_MONITORING ? before.get(before.size() - 1) : null, at(standing, Kind.RELEASED), at(standing, Kind.DEPARTED));
    }

    /** Of a community are those who isolate at home, from the beginning or after a site let them go. */
    private static Phase phase(Site site, Demands demands, boolean released) {
        if (site.kind() != SiteKind.COMMUNITY) {
            return Phase.CENTRAL;
        }
        if (!released) {
            return Phase.HOME_ISOLATION;
        }
        return demands == null || demands.plan().days().central() > 0 ? Phase.HOME_MONITORING : Phase.SELF_MONITORING;
    }

    private Map<UUID, List<Instant>> releases(List<Stay> stays, Instant asOf) {
        Map<UUID, List<Instant>> releases = new HashMap<>();
        em.createQuery("""
                select s.order, s.closedAt from Stay s where s.order in :orders and s.ending = :released and s.closedAt <= :asOf order by s.closedAt""",
                Object[].class).setParameter("orders", stays.stream().map(Stay::order).toList()).setParameter("released", Ending.RELEASED)
                .setParameter("asOf", asOf).getResultStream()
                .forEach(row -> releases.computeIfAbsent((UUID) row[0], order -> new ArrayList<>()).add((Instant) row[1]));
        return releases;
    }

    private static List<StayStep> standing(List<StayStep> steps) {
        Set<Integer> withdrawn = steps.stream().filter(step -> step.kind() == Kind.WITHDRAWN).map(StayStep::corrects).collect(Collectors.toSet());
        return steps.stream().filter(step -> !withdrawn.contains(step.key().seq())).toList();
    }

    private static Instant at(List<StayStep> standing, Kind kind) {
        return standing.stream().filter(step -> step.kind() == kind).map(step -> step.occurrence().occurredAt()).reduce((one, later) -> later).orElse(null);
    }
}
