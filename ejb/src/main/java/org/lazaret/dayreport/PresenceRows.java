package org.lazaret.dayreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.dayreport.Presence.Guest;
import org.lazaret.dayreport.Presence.Step;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.Zone;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayStep;
import org.lazaret.transfer.TransferStep;

/** Who was at sites on a day: steps of stays, beds, transfers, in three statements however many people. */
@ApplicationScoped
class PresenceRows {
    private EntityManager em;

    protected PresenceRows() {
    }

    @Inject
    PresenceRows(EntityManager em) {
        this.em = em;
    }

    /** @param zone of the room now: rooms keep no history of it */
    private record Lying(UUID id, UUID stay, UUID room, Zone zone, Instant began, Instant recordedAt, Instant ended, Instant endedRecorded, UUID resumes) {
    }

    /** All that is recorded of these days, from which each is told as of any moment since it began. */
    record Rows(Map<UUID, List<Guest>> guests, Map<UUID, List<Step>> steps, Map<UUID, List<Lying>> beds, Map<UUID, List<Move>> moves) {

        /** In the order of their stays; those who were gone before the day, or came after it, may be among them. */
        List<Presence> at(SiteDay day) {
            return guests.getOrDefault(day.site(), List.of()).stream()
                    .flatMap(guest -> Presence.of(guest, steps.get(guest.stay()), moves.getOrDefault(guest.person(), List.of()), day::knows).stream())
                    .map(one -> lodged(one, day)).toList();
        }

        private Presence lodged(Presence one, SiteDay day) {
            List<Lying> known = beds.getOrDefault(one.stay(), List.of()).stream().filter(bed -> isKnown(bed, day)).toList();
            Set<UUID> resumed = known.stream().map(Lying::resumes).collect(Collectors.toCollection(HashSet::new));
            Optional<Lying> last = known.stream().filter(bed -> bed.began().isBefore(day.to())).max(Comparator.comparing(Lying::began));
            boolean lies = last.filter(bed -> bed.ended() == null || !day.knows(bed.endedRecorded()) || !bed.ended().isBefore(day.to()) || resumed.contains(bed.id())).isPresent();
            return last.map(bed -> one.in(bed.room(), lies ? bed.zone() : null)).orElse(one);
        }

        /** A bed is lain in from a step of the stay on, which says when that was recorded. */
        private boolean isKnown(Lying bed, SiteDay day) {
            return steps.get(bed.stay()).stream().filter(step -> step.at().equals(bed.began())).map(Step::recordedAt).min(Comparator.naturalOrder())
                    .map(day::knows).orElseGet(() -> day.knows(bed.recordedAt()));
        }
    }

    Rows of(Span span) {
        Map<UUID, Guest> guests = new LinkedHashMap<>();
        Map<UUID, List<Step>> steps = steps(span, guests);
        return new Rows(guests.values().stream().collect(Collectors.groupingBy(Guest::site)), steps, beds(span, steps.keySet()),
                moves(guests.values().stream().map(Guest::person).collect(Collectors.toSet())));
    }

    private Map<UUID, List<Step>> steps(Span span, Map<UUID, Guest> guests) {
        return em.createQuery("""
                select s.id, s.site, s.person, o.riskClass, p.key.seq, p.kind, p.occurrence.occurredAt, p.occurrence.recordedAt, p.corrects, d.leadsTo
                from StayStep p join Stay s on s.id = p.key.stay left join IsolationOrder o on o.id = s.order left join StayRelease d on d.id = p.release
                where s.site in :sites
                    and (s.closedAt is null or s.closedAt >= :from or exists (select 1 from StayStep l where l.key.stay = s.id and l.occurrence.recordedAt >= :from))
                    and exists (select 1 from StayStep a where a.key.stay = s.id and a.kind = :admitted and a.occurrence.occurredAt < :to)
                order by s.id, p.key.seq""", Object[].class)
                .setParameter("sites", span.sites()).setParameter("from", span.from()).setParameter("to", span.to())
                .setParameter("admitted", StayStep.Kind.ADMITTED).getResultStream()
                .peek(row -> guests.putIfAbsent((UUID) row[0], new Guest((UUID) row[0], (UUID) row[1], (UUID) row[2], (RiskClass) row[3])))
                .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> new Step((Integer) row[4], (StayStep.Kind) row[5],
                        (Instant) row[6], (Instant) row[7], (Integer) row[8], (LeadsTo) row[9]), Collectors.toList())));
    }

    private Map<UUID, List<Lying>> beds(Span span, Collection<UUID> stays) {
        return em.createQuery("""
                select a.id, a.stay, a.room, r.place.zone, a.beganAt, a.recordedAt, a.endedAt, a.endedRecorded, a.resumes
                from BedAssignment a join Room r on r.id = a.room
                where a.site in :sites and a.beganAt is not null and (a.endedAt is null or a.endedAt >= :from or a.endedRecorded >= :from)""", Object[].class)
                .setParameter("sites", span.sites()).setParameter("from", span.from()).getResultStream()
                .map(row -> new Lying((UUID) row[0], (UUID) row[1], (UUID) row[2], (Zone) row[3], (Instant) row[4], (Instant) row[5], (Instant) row[6],
                        (Instant) row[7], (UUID) row[8]))
                .filter(bed -> stays.contains(bed.stay())).collect(Collectors.groupingBy(Lying::stay));
    }

    private record OfTransfer(UUID transfer, UUID person, UUID origin) {
    }

    private Map<UUID, List<Move>> moves(Set<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<OfTransfer, List<Move.Step>> steps = em.createQuery("""
                select t.id, t.person, t.site, p.key.seq, p.kind, p.occurrence.occurredAt, p.occurrence.recordedAt, p.corrects, d.id, d.kind
                from TransferStep p join Transfer t on t.id = p.key.transfer left join Site d on d.id = p.destination.site
                where t.person in :people order by p.key.transfer, p.key.seq""", Object[].class)
                .setParameter("people", people).getResultStream()
                .collect(Collectors.groupingBy(row -> new OfTransfer((UUID) row[0], (UUID) row[1], (UUID) row[2]), LinkedHashMap::new,
                        Collectors.mapping(row -> new Move.Step((Integer) row[3], (TransferStep.Kind) row[4], (Instant) row[5], (Instant) row[6],
                                (Integer) row[7], (UUID) row[8], row[9] == null || row[9] == SiteKind.HOSPITAL), Collectors.toList())));
        return steps.entrySet().stream().collect(Collectors.groupingBy(entry -> entry.getKey().person(),
                Collectors.mapping(entry -> new Move(entry.getKey().origin(), entry.getValue()), Collectors.toList())));
    }
}
