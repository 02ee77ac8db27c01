package org.lazaret.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.care.CareFiles;
import org.lazaret.care.NeedKind;
import org.lazaret.fit.Guest;
import org.lazaret.people.Person;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Period;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.Sites;

/** Who is expected at a site, as {@link org.lazaret.fit.RoomFit} needs to know them, in statements whose number does not grow. */
@ApplicationScoped
public class ExpectedGuests {
    private EntityManager em;
    private Sites sites;
    private CareFiles care;
    private Clock clock;

    protected ExpectedGuests() {
    }

    @Inject
    public ExpectedGuests(EntityManager em, Sites sites, CareFiles care, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.care = care;
        this.clock = clock;
    }

    /**
     * Somebody expected.
     *
     * @param guest wants a room from the expected time on, or from now where that is past or unknown; until nobody knows when
     * @param room  the room that is kept; {@code null} for none
     */
    public record ExpectedGuest(Stay stay, Person person, Guest guest, UUID room) {
    }

    /** Those of these stays who are expected at the site, in the order of their stays; who is not, is not in the answer. */
    public List<ExpectedGuest> of(Site site, Collection<UUID> stays) {
        return stays.isEmpty() ? List.of() : guests(site, em.createQuery(expected("and s.id in :stays"), Object[].class)
                .setParameter("site", site.id()).setParameter("stays", stays).getResultList());
    }

    /** All who are expected and for whom no bed is kept. */
    public List<ExpectedGuest> waiting(Site site) {
        return guests(site, em.createQuery(expected("and a is null"), Object[].class).setParameter("site", site.id()).getResultList());
    }

    private static String expected(String which) {
        return """
                select s, p, o.riskClass, a.room from Stay s join Person p on p.id = s.person
                    left join IsolationOrder o on o.id = s.order
                    left join BedAssignment a on a.stay = s.id and a.beganAt is null and a.givenUpAt is null
                where s.site = :site and s.closedAt is null and s.admittedAt is null and s.ending is null\s""" + which + " order by s.id";
    }

    private List<ExpectedGuest> guests(Site site, List<Object[]> rows) {
        Instant now = clock.instant();
        Map<Stay, Instant> from = rows.stream().map(row -> (Stay) row[0]).collect(Collectors.toMap(stay -> stay,
                stay -> stay.expectedAt() != null && stay.expectedAt().isAfter(now) ? stay.expectedAt() : now));
        Map<UUID, Set<NeedKind>> needs = needs(site, rows, from);
        return rows.stream().map(row -> {
            Stay stay = (Stay) row[0];
            Person person = (Person) row[1];
            return new ExpectedGuest(stay, person, new Guest(person.id(), (RiskClass) row[2], person.kinGroup(),
                    needs.getOrDefault(person.id(), Set.of()), new Period(from.get(stay), null), Guest.Asks.NOTHING, 0), (UUID) row[3]);
        }).toList();
    }

    /** On the day each of them comes: a statement for each such day. */
    private Map<UUID, Set<NeedKind>> needs(Site site, List<Object[]> rows, Map<Stay, Instant> from) {
        Map<UUID, Set<NeedKind>> needs = new HashMap<>();
        if (site.kind() == SiteKind.ISOLATION) {
            int childUnder = sites.protocol(site).notAloneUnderAge();
            rows.stream().collect(Collectors.groupingBy(row -> LocalDate.ofInstant(from.get((Stay) row[0]), site.zone()),
                    Collectors.mapping(row -> (Person) row[1], Collectors.toList())))
                    .forEach((day, people) -> needs.putAll(care.needsOn(day, people, childUnder)));
        }
        return needs;
    }
}
