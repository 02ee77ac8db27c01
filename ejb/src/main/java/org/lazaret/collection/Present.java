package org.lazaret.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.casefile.CaseFiles;
import org.lazaret.casefile.Swabs;
import org.lazaret.clearance.Asked;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.Progress;
import org.lazaret.laboratory.Examined;
import org.lazaret.people.Person;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;
import org.lazaret.testplan.PlannedDay;
import org.lazaret.testplan.Tested;

/** Who is at sites, and what is to be swabbed of each: as many statements for many as for one; for callers that have asked for access. */
@ApplicationScoped
public class Present {
    private static final UUID NOBODY = new UUID(0, 0);

    private EntityManager em;
    private CaseFiles files;
    private Swabs swabs;

    protected Present() {
    }

    @Inject
    public Present(EntityManager em, CaseFiles files, Swabs swabs) {
        this.em = em;
        this.files = files;
        this.swabs = swabs;
    }

    private record Row(Site site, Stay stay, Person person, IsolationOrder order, UUID room, Instant came) {
        /** Under this order, wherever; those without one, here. */
        Instant since() {
            return came == null ? stay.admittedAt() : came;
        }
    }

    private record Known(Instant now, Map<UUID, Asked> asked, Map<UUID, List<Examined>> examined, Map<UUID, String> patches) {
    }

    /** In the order of their stays. @param people only these; {@code null} for everybody */
    public List<Due> at(Collection<Site> sites, Collection<UUID> people, Instant now) {
        Map<UUID, Site> byId = sites.stream().collect(Collectors.toMap(Site::id, Function.identity()));
        List<Row> rows = byId.isEmpty() ? List.of() : em.createQuery("""
                select s, p, o, a.room, (select min(x.admittedAt) from Stay x where x.order = s.order) from Stay s join Person p on p.id = s.person left join IsolationOrder o on o.id = s.order
                    left join BedAssignment a on a.stay = s.id and a.beganAt is not null and a.endedAt is null
                where s.site in :sites and s.admittedAt is not null and s.closedAt is null and (:all = true or s.person in :people) order by s.id""", Object[].class)
                .setParameter("sites", byId.keySet()).setParameter("all", people == null)
                .setParameter("people", people == null ? List.of(NOBODY) : people).getResultStream()
                .map(row -> new Row(byId.get(((Stay) row[0]).site()), (Stay) row[0], (Person) row[1], (IsolationOrder) row[2], (UUID) row[3], (Instant) row[4])).toList();
        List<UUID> here = rows.stream().map(row -> row.person().id()).toList();
        List<Stay> ordered = rows.stream().filter(row -> row.order() != null).map(Row::stay).toList();
        Known known = new Known(now, files.tests(sites, ordered, now), swabs.examined(here, now), patches(here));
        return rows.stream().map(row -> due(known, row)).toList();
    }

    private Map<UUID, String> patches(List<UUID> people) {
        return people.isEmpty() ? Map.of() : em.createQuery("select w.person, p.code from Wear w join w.patch p where w.person in :people and w.toAt is null and w.withdrawnAt is null", Object[].class)
                .setParameter("people", people).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1], (one, other) -> one));
    }

    private Due due(Known known, Row row) {
        LocalDate today = LocalDate.ofInstant(known.now(), row.site().zone());
        Asked asked = known.asked().get(row.stay().id());
        Tested tested = asked == null ? null : asked.tested();
        // What was swabbed before the exposure that counts answers for nothing of this order.
        LocalDate since = row.order() == null ? LocalDate.ofInstant(row.stay().admittedAt(), row.site().zone()) : row.order().exposure().day();
        List<Examined> examined = known.examined().getOrDefault(row.person().id(), List.of()).stream()
                .filter(one -> !one.sample().collectedOn().isBefore(since)).toList();
        Progress progress = row.order() == null ? null
                : Progress.of(row.order().exposure(), row.order().term().orElse(null), row.site().zone(), known.now());
        boolean leaving = row.stay().ending() != null || progress != null && progress.lastDay() != null && !progress.lastDay().isAfter(today);
        List<Task> tasks = row.stay().ending() != null ? List.of() : new DueRule(today, lastDay(row, asked), examined).tasks(tested);
        return new Due(row.site().id(), row.person().id(), row.stay().id(), row.person().facts().name(), row.person().isMadeUp(), row.room(),
                row.order() == null ? null : row.order().riskClass(), progress, leaving, known.patches().get(row.person().id()),
                asked == null ? null : asked.schedule().plan().rules().specimen(), tasks, examined, tested, asked == null ? List.of() : asked.makeUps(), today, row.since());
    }

    /** {@code null} where the surroundings are not sampled before release. */
    private static LocalDate lastDay(Row row, Asked asked) {
        if (asked == null || !asked.surroundings()) {
            return null;
        }
        return asked.schedule().plannedDays().stream().map(PlannedDay::date).reduce((one, later) -> later)
                .orElse(LocalDate.ofInstant(asked.schedule().plan().overFrom(), row.site().zone()));
    }
}
