package org.lazaret.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.clearance.Situation.RoomMate;
import org.lazaret.shared.Period;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.Stay;

/** Who shared a room with whom and when, as far as that was recorded by a moment: one statement for all. A ward is no shared room. */
@ApplicationScoped
class RoomSharing {
    private EntityManager em;

    protected RoomSharing() {
    }

    @Inject
    RoomSharing(EntityManager em) {
        this.em = em;
    }

    /** @param knownAt when it was recorded that they share it */
    record Shared(UUID person, UUID order, Period together, Instant knownAt) {
    }

    private record Lying(UUID stay, UUID person, UUID room, UUID order, Period period, Instant recordedAt) {
    }

    /** By stay; whoever was always alone is missing. */
    Map<UUID, List<Shared>> of(List<Stay> all, Instant asOf) {
        List<Stay> stays = all.stream().filter(stay -> stay.siteKind() != SiteKind.HOSPITAL).toList();
        if (stays.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Lying>> byRoom = lying(stays, asOf).stream().collect(Collectors.groupingBy(Lying::room));
        Map<UUID, List<Shared>> shared = new HashMap<>();
        byRoom.values().forEach(here -> here.forEach(one -> here.stream().filter(other -> !other.person().equals(one.person()) && other.order() != null)
                .forEach(other -> RoomMate.together(one.period(), other.period()).ifPresent(together -> shared
                        .computeIfAbsent(one.stay(), stay -> new ArrayList<>())
                        .add(new Shared(other.person(), other.order(), together, latest(together.from(), one.recordedAt(), other.recordedAt())))))));
        return shared;
    }

    private List<Lying> lying(List<Stay> stays, Instant asOf) {
        Instant since = stays.stream().map(Stay::admittedAt).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(asOf);
        return em.createQuery("""
                select a.stay, a.person, a.room, s.order, a.beganAt, a.endedAt, a.recordedAt, a.endedRecorded
                from BedAssignment a join Stay s on s.id = a.stay
                where a.site in :sites and a.beganAt <= :asOf and a.recordedAt <= :asOf and (a.endedAt is null or a.endedAt > :since)
                    and a.room in (select b.room from BedAssignment b where b.stay in :stays and b.beganAt is not null)
                order by a.beganAt""", Object[].class)
                .setParameter("sites", stays.stream().map(Stay::site).collect(Collectors.toSet())).setParameter("asOf", asOf).setParameter("since", since)
                .setParameter("stays", stays.stream().map(Stay::id).toList()).getResultStream()
                .map(row -> new Lying((UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3],
                        new Period((Instant) row[4], ended((Instant) row[5], (Instant) row[7], asOf)), (Instant) row[6])).toList();
    }

    private static Instant ended(Instant at, Instant recorded, Instant asOf) {
        return at == null || recorded != null && recorded.isAfter(asOf) ? null : at;
    }

    private static Instant latest(Instant one, Instant other, Instant third) {
        return List.of(one, other, third).stream().max(Comparator.naturalOrder()).get();
    }
}
