package org.lazaret.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.care.CareFiles;
import org.lazaret.care.NeedKind;
import org.lazaret.curve.Warmths;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.Progress;
import org.lazaret.manual.CheckSlot;
import org.lazaret.manual.CheckState;
import org.lazaret.manual.Checks;
import org.lazaret.manual.ManualReading;
import org.lazaret.manual.ManualReadings;
import org.lazaret.people.Person;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.Stay;

/** Who is at a site, with all that a round needs to know of them: nine statements, whatever the size. */
@ApplicationScoped
public class Residents {
    private EntityManager em;
    private Sites sites;
    private CareFiles care;
    private ManualReadings readings;
    private Checks checks;
    private Warmths warmths;

    protected Residents() {
    }

    @Inject
    public Residents(EntityManager em, Sites sites, CareFiles care, ManualReadings readings, Checks checks, Warmths warmths) {
        this.em = em;
        this.sites = sites;
        this.care = care;
        this.readings = readings;
        this.checks = checks;
        this.warmths = warmths;
    }

    /** What is known about them, by person. */
    private record Known(Site site, Instant now, Map<UUID, Set<NeedKind>> needs, Map<UUID, List<String>> illnesses,
            Map<UUID, List<ManualReading>> readings, Map<UUID, CheckState> checks, Warmths.Now warm) {
    }

    /** In the order of their stays. */
    public List<Resident> at(Site site, CheckSlot slot, Instant now) {
        List<Object[]> rows = em.createQuery("""
                select s, p, o, a.room,
                    (select count(l) from BedLeave l where l.assignment = a.id and l.backAt is null)
                from Stay s join Person p on p.id = s.person left join IsolationOrder o on o.id = s.order
                    left join BedAssignment a on a.stay = s.id and a.beganAt is not null and a.endedAt is null
                where s.site = :site and s.admittedAt is not null and s.closedAt is null order by s.id""", Object[].class)
                .setParameter("site", site.id()).getResultList();
        Known known = known(site, slot, now, rows.stream().map(row -> (Person) row[1]).toList());
        return rows.stream().map(row -> resident(known, row)).toList();
    }

    private Known known(Site site, CheckSlot slot, Instant now, List<Person> people) {
        LocalDate today = LocalDate.ofInstant(now, site.zone());
        return new Known(site, now, care.needsOn(today, people, sites.protocol(site).notAloneUnderAge()), care.illnesses(people.stream().map(Person::id).toList()),
                readings.since(site.id(), today.minusDays(1).atStartOfDay(site.zone()).toInstant()).stream()
                        .collect(Collectors.groupingBy(reading -> reading.measured().person())),
                checks.of(site.id(), slot, now).stream()
                        .collect(Collectors.toMap(Checks.Check::stay, Checks.Check::state)), warmths.at(site.id()));
    }

    private static Resident resident(Known known, Object[] row) {
        Stay stay = (Stay) row[0];
        Person person = (Person) row[1];
        IsolationOrder order = (IsolationOrder) row[2];
        Progress progress = order == null ? null
                : order.progress(known.site().zone(), known.now());
        LocalDate today = LocalDate.ofInstant(known.now(), known.site().zone());
        boolean leaving = stay.ending() != null || progress != null && progress.lastDay() != null && !progress.lastDay().isAfter(today);
        return new Resident(person.id(), stay.id(), person.facts().name(), person.isMadeUp(), (UUID) row[3],
                order == null ? null : order.riskClass(), progress, known.needs().getOrDefault(person.id(), Set.of()),
                known.illnesses().getOrDefault(person.id(), List.of()), ((Number) row[4]).longValue() > 0, leaving,
                known.checks().getOrDefault(stay.id(), CheckState.NOT_EXPECTED),
                known.readings().getOrDefault(person.id(), List.of()), known.warm().of(person.id(), null));
    }
}
