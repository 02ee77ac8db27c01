package org.lazaret.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.alert.Concerned.Last;
import org.lazaret.care.CareFiles;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.Progress;
import org.lazaret.manual.ManualReading;
import org.lazaret.manual.ManualReadings;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.Worn;
import org.lazaret.people.Person;
import org.lazaret.series.SiteReadings;
import org.lazaret.series.Vitals;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.watch.WatchRules;

/** Reads whom alerts are about: five statements, however many they are. */
@ApplicationScoped
public class ConcernedPeople {
    private static final Duration MANUAL_SHOWN = Duration.ofDays(1);

    private EntityManager em;
    private Sites sites;
    private CareFiles care;
    private WearBook wears;
    private SiteReadings readings;
    private ManualReadings manuals;

    protected ConcernedPeople() {
    }

    @Inject
    public ConcernedPeople(EntityManager em, Sites sites, CareFiles care, WearBook wears, SiteReadings readings, ManualReadings manuals) {
        this.em = em;
        this.sites = sites;
        this.care = care;
        this.wears = wears;
        this.readings = readings;
        this.manuals = manuals;
    }

    /** What was read of all of them, by person. */
    private record Known(Site site, Instant now, Map<UUID, List<String>> illnesses, Map<UUID, Last> patches, Map<UUID, Last> manuals) {
    }

    Map<UUID, Concerned> of(Site site, Collection<UUID> people, Instant now) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Known known = new Known(site, now, care.illnesses(people), patches(site), measured(site, now));
        Map<UUID, Concerned> concerned = new HashMap<>();
        em.createQuery("""
                select p, o from Person p left join Stay s on s.person = p.id and s.site = :site and s.admittedAt is not null and s.closedAt is null
                    left join IsolationOrder o on o.id = s.order
                where p.id in :people""", Object[].class).setParameter("site", site.id()).setParameter("people", people).getResultStream()
                .forEach(row -> concerned.put(((Person) row[0]).id(), concerned(known, (Person) row[0], (IsolationOrder) row[1])));
        return concerned;
    }

    private static Concerned concerned(Known known, Person person, IsolationOrder order) {
        Site site = known.site();
        var age = person.facts().birth().ageOn(LocalDate.ofInstant(known.now(), site.zone()));
        return new Concerned(person.facts().sex(), age.isPresent() ? Integer.valueOf(age.getAsInt()) : null, order == null ? null : order.riskClass(),
                order == null ? null : order.progress(site.zone(), known.now()),
                known.illnesses().getOrDefault(person.id(), List.of()), known.patches().get(person.id()), known.manuals().get(person.id()));
    }

    private Map<UUID, Last> patches(Site site) {
        WatchRules rules = WatchRules.of(sites.protocol(site));
        Vitals vitals = readings.vitals(site.id());
        Map<UUID, Last> said = new HashMap<>();
        for (Worn worn : wears.worn(site.id())) {
            vitals.of(worn.number()).filter(latest -> rules.onBody().has(latest.centi()))
                    .ifPresent(latest -> said.put(worn.person(), new Last(Instant.ofEpochSecond(latest.at()), latest.centi())));
        }
        return said;
    }

    /** The newest of each; a broken thermometer says nothing. */
    private Map<UUID, Last> measured(Site site, Instant now) {
        Map<UUID, Last> measured = new HashMap<>();
        manuals.since(site.id(), now.minus(MANUAL_SHOWN)).stream().map(ManualReading::measured).filter(one -> !one.deviceFault())
                .forEach(one -> measured.put(one.person(), new Last(one.measuredAt(), one.centi())));
        return measured;
    }
}
