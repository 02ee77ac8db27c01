package org.lazaret.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.testplan.Sampled.PlannedMakeUp;

/** On which days missed tests are to be made up, as far as that was recorded by a moment; for callers that have asked for access. */
@ApplicationScoped
public class MakeUpPlans {
    private EntityManager em;

    protected MakeUpPlans() {
    }

    @Inject
    public MakeUpPlans(EntityManager em) {
        this.em = em;
    }

    /** By person, with those that stood once: one statement for many as for one; people without any are missing. */
    Map<UUID, List<PlannedMakeUp>> of(Collection<UUID> people, Instant knownBy) {
        List<MakeUpPlan> rows = people.isEmpty() ? List.of() : em.createQuery("""
                select m from MakeUpPlan m where m.person in :people order by m.person, m.plannedOn, m.seq""", MakeUpPlan.class)
                .setParameter("people", people).getResultStream().filter(row -> !row.recordedAt().isAfter(knownBy)).toList();
        return rows.stream().collect(Collectors.groupingBy(MakeUpPlan::person, Collectors.collectingAndThen(Collectors.toList(), MakeUpPlans::told)));
    }

    /** The last row of a missed day, which stands; empty where nothing was ever planned for it. */
    public Optional<MakeUpPlan> last(UUID person, LocalDate plannedOn) {
        return em.createQuery("select m from MakeUpPlan m where m.person = :person and m.plannedOn = :day order by m.seq desc", MakeUpPlan.class)
                .setParameter("person", person).setParameter("day", plannedOn).setMaxResults(1).getResultStream().findFirst();
    }

    /** @param rows of one person, day by day, each in its turn */
    private static List<PlannedMakeUp> told(List<MakeUpPlan> rows) {
        List<PlannedMakeUp> told = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            MakeUpPlan row = rows.get(i);
            boolean replaced = i + 1 < rows.size() && rows.get(i + 1).plannedOn().equals(row.plannedOn());
            if (row.on() != null) {
                told.add(new PlannedMakeUp(row.plannedOn(), row.on(), row.recordedAt(), replaced ? rows.get(i + 1).recordedAt() : null, row.recordedByName()));
            }
        }
        return told;
    }
}
