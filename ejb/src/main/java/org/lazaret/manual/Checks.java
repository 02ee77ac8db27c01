package org.lazaret.manual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.shared.Period;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** How the morning and evening checks of a site stand: two statements a slot, for callers that have asked for access. */
@ApplicationScoped
public class Checks {

    /** One person's check. */
    public record Check(UUID person, UUID stay, CheckSlot slot, CheckState state) {
    }

    private EntityManager em;
    private Sites sites;

    protected Checks() {
    }

    @Inject
    public Checks(EntityManager em, Sites sites) {
        this.em = em;
        this.sites = sites;
    }

    /** The checks of a day of the site's calendar, by today's rules. */
    public List<CheckSlot> slots(Site site, LocalDate day) {
        return CheckSlot.of(day, sites.protocol(site).checkTimes(), site.zone());
    }

    /** Of everybody who stayed at the site at any time of the slot, in the order of their stays. */
    public List<Check> of(UUID site, CheckSlot slot, Instant now) {
        Map<UUID, Attendance> stays = attendances(site, slot);
        Map<UUID, List<Instant>> taken = taken(site, slot);
        return stays.values().stream().map(there -> new Check(there.person, there.stay, slot, MissedCheckRule.state(slot,
                there.period, there.leaves, taken.getOrDefault(there.person, List.of()), now))).toList();
    }

    private record Attendance(UUID stay, UUID person, Period period, List<Period> leaves) {
    }

    private Map<UUID, Attendance> attendances(UUID site, CheckSlot slot) {
        Map<UUID, Attendance> stays = new LinkedHashMap<>();
        em.createQuery("""
                select s.id, s.person, s.admittedAt, s.closedAt, l.leftAt, l.backAt
                from Stay s left join BedAssignment a on a.stay = s.id left join BedLeave l on l.assignment = a.id
                where s.site = :site and s.admittedAt < :to and (s.closedAt is null or s.closedAt > :from and s.closedAt > s.admittedAt)
                order by s.id""", Object[].class)
                .setParameter("site", site).setParameter("from", slot.from()).setParameter("to", slot.to()).getResultStream()
                .forEach(row -> {
                    Attendance there = stays.computeIfAbsent((UUID) row[0], id -> new Attendance(id, (UUID) row[1],
                            new Period((Instant) row[2], (Instant) row[3]), new ArrayList<>()));
                    if (row[4] != null) {
                        there.leaves.add(new Period((Instant) row[4], (Instant) row[5]));
                    }
                });
        return stays;
    }

    private Map<UUID, List<Instant>> taken(UUID site, CheckSlot slot) {
        return em.createQuery("""
                select r.person, r.measuredAt from ManualReading r
                where r.site = :site and r.deviceFault = false and r.measuredAt >= :from and r.measuredAt < :to
                    and not exists (select c.id from ManualReading c where c.corrects = r.id)""", Object[].class)
                .setParameter("site", site).setParameter("from", slot.from()).setParameter("to", slot.to()).getResultStream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (Instant) row[1], Collectors.toList())));
    }
}
