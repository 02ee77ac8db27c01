package org.lazaret.changeover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.access.Reach;
import org.lazaret.identity.PersonName;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.Term;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.Versions;
import org.lazaret.site.Site;

/**
 * Stays with an order that are not over, in one statement whatever their number, and what other rules make of each. Who is
 * expected elsewhere under the order they are still isolated by here is counted here alone.
 */
@ApplicationScoped
public class RunningStays {
    private EntityManager em;
    private Clock clock;

    protected RunningStays() {
    }

    @Inject
    public RunningStays(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Nobody changes the orders of these stays until the end of the transaction; asked before they are read. */
    void lock(List<UUID> stays) {
        em.createQuery("select o from IsolationOrder o where o.id in (select s.order from Stay s where s.id in :stays) order by o.id",
                IsolationOrder.class).setParameter("stays", stays).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /**
     * Stays in reach for which the version would change a rule, if they went over to it today, or on its first day if that is
     * still to come.
     *
     * @param versions all that would stand then, the version among them
     */
    List<Running> changedBy(ProtocolVersion version, Versions versions, Reach reach) {
        return em.createQuery("""
                select s.id, o, p.name, t, r.number from Stay s join IsolationOrder o on o.id = s.order join Person p on p.id = s.person
                    join Site t on t.id = s.site
                    left join BedAssignment a on a.stay = s.id and a.endedAt is null and a.givenUpAt is null and a.beganAt is not null
                    left join Room r on r.id = a.room
                where s.closedAt is null and s.ending is null and (s.admittedAt is not null or not exists (
                    select 1 from Stay here where here.order = s.order and here.admittedAt is not null and here.ending is null and here.closedAt is null))""",
                Object[].class).getResultStream()
                .filter(row -> reach.covers(((Site) row[3]).scope()) && version.reaches(((Site) row[3]).place()))
                .flatMap(row -> changed(row, version, versions).stream())
                .sorted(Comparator.comparing((Running one) -> one.site().id()).thenComparing(one -> one.room() == null ? "" : one.room())
                        .thenComparing(Running::stay)).toList();
    }

    private Optional<Running> changed(Object[] row, ProtocolVersion version, Versions versions) {
        IsolationOrder order = (IsolationOrder) row[1];
        Site site = (Site) row[3];
        LocalDate day = Stream.of(LocalDate.ofInstant(clock.instant(), site.zone()), version.effectiveFrom()).max(Comparator.naturalOrder()).get();
        Protocol before = order.protocol(versions, site.place(), site.zone()).orElse(null);
        Protocol after = versions.inForce(site.place(), day);
        Term term = Term.of(after, order.riskClass());
        List<RuleChange> changes = RuleChange.between(before, after, order.riskClass());
        if (term == null || changes.isEmpty() || changes.stream().noneMatch(change -> change.concerns(version))) {
            return Optional.empty();
        }
        return Optional.of(new Running((UUID) row[0], order, (PersonName) row[2], site, (String) row[4],
                Outlook.of(before, order.term().orElse(null), order.riskClass(), order.exposure(), site.zone()),
                Outlook.of(after, term, order.riskClass(), order.exposure(), site.zone()), changes));
    }
}
