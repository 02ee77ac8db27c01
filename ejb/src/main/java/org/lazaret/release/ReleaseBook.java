package org.lazaret.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.clearance.Clearance;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.clearance.ReleaseRule;
import org.lazaret.clearance.Situation;
import org.lazaret.identity.PersonName;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;

/** Asks the rules about stays of a site, for callers that have asked for access: a constant number of statements. */
@ApplicationScoped
public class ReleaseBook {
    private EntityManager em;
    private Situations situations;

    protected ReleaseBook() {
    }

    @Inject
    ReleaseBook(EntityManager em, Situations situations) {
        this.em = em;
        this.situations = situations;
    }

    private record Row(UUID stay, PersonName name, String room, IsolationOrder order) {
    }

    /** By room and name; stays without an order, or of people who have not come, are left out. */
    List<Decided> decide(Site site, Collection<Stay> stays, Instant asOf) {
        return decide(List.of(site), stays, asOf);
    }

    /** As {@link #decide(Site, Collection, Instant)} for stays of several sites, by as many statements as for one. */
    public List<Decided> decide(Collection<Site> sites, Collection<Stay> stays, Instant asOf) {
        List<Stay> isolated = stays.stream().filter(stay -> stay.order() != null && stay.admittedAt() != null).toList();
        Map<UUID, Situation> told = situations.of(sites, isolated, asOf);
        Map<UUID, Row> rows = rows(isolated);
        return isolated.stream().map(stay -> {
            Row row = rows.get(stay.id());
            return new Decided(stay, row.name(), row.room(), row.order(), asOf, ReleaseRule.decide(told.get(stay.id())));
        }).sorted(Comparator.comparing((Decided one) -> one.room() == null ? "" : one.room()).thenComparing(one -> one.stay().id())).toList();
    }

    /**
     * What speaks against releases of one moment by what is known now of samples taken before these people left, beside what their
     * evidence says was answered for: nothing, where it would have been decided alike. The rules are those of that moment. The evidence
     * is asked, and not what was recorded until then: a result may have been on its way while somebody was released.
     *
     * @param decided by stay of the site, each under an order and released at one moment
     * @param left    when they left; {@link Instant#MAX} while they are there
     */
    public Map<UUID, List<Unmet>> against(Site site, Map<Stay, StayRelease> decided, Instant left) {
        List<Stay> stays = List.copyOf(decided.keySet());
        Instant released = decided.get(stays.get(0)).recordedAt();
        Map<UUID, Situation> now = situations.inHindsight(site, stays, released, left);
        return stays.stream().collect(Collectors.toMap(Stay::id, stay -> {
            Clearance judged = ReleaseRule.decide(now.get(stay.id()));
            Set<String> known = Evidence.matters(decided.get(stay).evidence());
            return judged.decision().mayLeave() ? List.of() : judged.unmet().stream().filter(one -> !known.containsAll(one.matters())).toList();
        }));
    }

    /** Who was at these sites at that moment, under an order. */
    List<Stay> present(Collection<Site> sites, Instant asOf) {
        return sites.isEmpty() ? List.of() : em.createQuery("""
                select s from Stay s where s.site in :sites and s.order is not null and s.admittedAt <= :asOf
                    and (s.closedAt is null or s.closedAt > :asOf) order by s.id""", Stay.class)
                .setParameter("sites", sites.stream().map(Site::id).toList()).setParameter("asOf", asOf).getResultList();
    }

    /**
     * How many may leave each of these sites now, and have not been let go yet: as many as the site's own list names. Where there
     * are none, the site is missing.
     */
    public Map<UUID, Long> mayLeave(Collection<Site> sites, Instant now) {
        List<Stay> present = present(sites, now);
        return present.isEmpty() ? Map.of() : mayLeave(decide(sites, present, now));
    }

    /** The same of what is decided of all who are there. */
    public static Map<UUID, Long> mayLeave(Collection<Decided> decided) {
        return decided.stream().filter(one -> one.stay().ending() == null && one.answer().decision().mayLeave())
                .collect(Collectors.groupingBy(one -> one.stay().site(), Collectors.counting()));
    }

    private Map<UUID, Row> rows(List<Stay> stays) {
        if (stays.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("""
                select s.id, p.name, r.number, o from Stay s join Person p on p.id = s.person join IsolationOrder o on o.id = s.order
                    left join BedAssignment a on a.stay = s.id and a.beganAt is not null and a.endedAt is null
                    left join Room r on r.id = a.room
                where s.id in :stays""", Object[].class).setParameter("stays", stays.stream().map(Stay::id).toList()).getResultStream()
                .map(row -> new Row((UUID) row[0], (PersonName) row[1], (String) row[2], (IsolationOrder) row[3]))
                .collect(Collectors.toMap(Row::stay, Function.identity()));
    }
}
