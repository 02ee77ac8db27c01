package org.lazaret.leaver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.certificate.Proof;
import org.lazaret.certificate.Proofs;
import org.lazaret.identity.PersonName;
import org.lazaret.people.PersonNames;
import org.lazaret.room.RoomsAtAGlance;
import org.lazaret.round.Walking;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;

/** Who left, where they stayed and how that is proved, in the order of walking: a constant number of statements. */
@ApplicationScoped
class LeaverRows {
    private EntityManager em;
    private RoomsAtAGlance rooms;
    private Proofs proofs;

    protected LeaverRows() {
    }

    @Inject
    LeaverRows(EntityManager em, RoomsAtAGlance rooms, Proofs proofs) {
        this.em = em;
        this.rooms = rooms;
        this.proofs = proofs;
    }

    /** Whose release was decided on that day of the site's calendar, or who left on it released, by a decision or not. */
    List<UUID> on(Site site, LocalDate day) {
        Instant from = day.atStartOfDay(site.zone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(site.zone()).toInstant();
        Set<UUID> all = new LinkedHashSet<>(em.createQuery("""
                select r.stay from StayRelease r join Stay s on s.release = r.id where r.site = :site and r.recordedAt >= :from and r.recordedAt < :to""", UUID.class)
                .setParameter("site", site.id()).setParameter("from", from).setParameter("to", to).getResultList());
        all.addAll(em.createQuery("""
                select s.id from Stay s where s.site = :site and s.order is not null and s.ending = RELEASED
                    and (s.closedAt >= :from and s.closedAt < :to or s.release is null and s.endedAt >= :from and s.endedAt < :to)""", UUID.class)
                .setParameter("site", site.id()).setParameter("from", from).setParameter("to", to).getResultList());
        return List.copyOf(all);
    }

    List<Stay> stays(Site site, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select s from Stay s where s.site = :site and s.id in :ids", Stay.class)
                .setParameter("site", site.id()).setParameter("ids", ids).getResultList();
    }

    /** Floor by floor, room by room; those without a bed last. @param stays of the site */
    List<Leaver> of(Site site, List<Stay> stays) {
        if (stays.isEmpty()) {
            return List.of();
        }
        Map<UUID, Proof> proved = proofs.of(site, stays);
        Map<UUID, PersonName> names = PersonNames.of(em, stays.stream().map(Stay::person).collect(Collectors.toSet()));
        Map<UUID, List<Stay>> byRoom = byRoom(stays);
        List<Leaver> all = new ArrayList<>();
        Walking.through(rooms.of(site.id()), byRoom).forEach(floor -> floor.stops().forEach(stop -> stop.people().forEach(stay ->
                all.add(new Leaver(proved.get(stay.id()), names.get(stay.person()), floor.floor().floor(), stop.room().number())))));
        Set<UUID> housed = byRoom.values().stream().flatMap(List::stream).map(Stay::id).collect(Collectors.toSet());
        sorted(stays).stream().filter(stay -> !housed.contains(stay.id()))
                .forEach(stay -> all.add(new Leaver(proved.get(stay.id()), names.get(stay.person()), null, null)));
        return all;
    }

    /** By the room in which they stayed last. */
    private Map<UUID, List<Stay>> byRoom(List<Stay> stays) {
        Map<UUID, UUID> last = em.createQuery("select a.stay, a.room from BedAssignment a where a.stay in :stays and a.beganAt is not null order by a.beganAt, a.id",
                Object[].class).setParameter("stays", stays.stream().map(Stay::id).toList()).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1], (one, later) -> later));
        return sorted(stays).stream().filter(stay -> last.containsKey(stay.id())).collect(Collectors.groupingBy(stay -> last.get(stay.id())));
    }

    private static List<Stay> sorted(List<Stay> stays) {
        return stays.stream().sorted(Comparator.comparing(Stay::id)).toList();
    }
}
