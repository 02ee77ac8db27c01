package org.lazaret.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.protocol.RiskClass;

/** In which rooms of a site people lie; for lists of people whose readers have been asked for access already. */
@ApplicationScoped
public class Lodgings {
    private EntityManager em;

    /**
     * @param admitted  false while the person is only expected
     * @param room      its number; {@code null} while no bed is given or kept
     * @param kept      the bed is only kept
     * @param riskClass {@code null} without an isolation order
     */
    public record Lodging(UUID person, boolean admitted, String room, boolean kept, RiskClass riskClass) {
    }

    protected Lodgings() {
    }

    @Inject
    public Lodgings(EntityManager em) {
        this.em = em;
    }

    /** By person, in one statement; who is neither at the site nor expected there is not among them. */
    public Map<UUID, Lodging> of(UUID site, Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("""
                select new org.lazaret.board.Lodgings$Lodging(s.person,
                    case when s.admittedAt is null then false else true end, r.number,
                    case when a.id is not null and a.beganAt is null then true else false end, o.riskClass)
                from Stay s left join IsolationOrder o on o.id = s.order
                    left join BedAssignment a on a.stay = s.id and a.endedAt is null and a.givenUpAt is null
                    left join Room r on r.id = a.room
                where s.site = :site and s.closedAt is null and s.person in :people
                order by s.id, a.beganAt""", Lodging.class)
                .setParameter("site", site).setParameter("people", new HashSet<>(people)).getResultStream()
                .collect(Collectors.toMap(Lodging::person, each -> each, (one, other) -> one.kept() ? other : one));
    }

    /** Who lies in a room of that number, or has a bed kept there. */
    public Set<UUID> inRoom(UUID site, String number) {
        return number == null || number.isBlank() ? Set.of() : Set.copyOf(em.createQuery("""
                select a.person from BedAssignment a join Room r on r.id = a.room
                where a.site = :site and r.number = :number and a.endedAt is null and a.givenUpAt is null""", UUID.class)
                .setParameter("site", site).setParameter("number", number.strip()).getResultList());
    }
}
