package org.lazaret.manual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.shared.Period;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.watch.Episode;

/** How the morning and evening checks of a site stand: two statements a slot, for callers that have asked for access. */
@ApplicationScoped
public class Checks {

    /** One person's check. */
    public record Check(UUID person, UUID stay, CheckSlot slot, CheckState state) {
    }

    /** A phone's clock may be ahead of ours by minutes. */
    private static final Duration AHEAD = Duration.ofHours(1);

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
        Collection<Attendance> stays = attendances(site, slot.from(), slot.to(), null);
        Map<UUID, List<Instant>> taken = taken(site, slot.from(), slot.to(), null);
        return stays.stream().map(there -> new Check(there.person(), there.stay(), slot,
                MissedCheckRule.state(slot, there, taken.getOrDefault(there.person(), List.of()), now))).toList();
    }

    /**
     * From when to when people went unmeasured though a check was due, by today's rules; two statements, however many people.
     *
     * @param since  begin of a day of the site's calendar
     * @param person {@code null} for everybody at the site; people whose checks were all made may be missing
     */
    public Map<UUID, List<Episode>> unmeasured(Site site, LocalDate since, Instant now, UUID person) {
        List<CheckSlot> slots = since.datesUntil(LocalDate.ofInstant(now, site.zone()).plusDays(1))
                .flatMap(day -> slots(site, day).stream()).filter(slot -> !slot.due().isAfter(now)).toList();
        if (slots.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Instant>> taken = taken(site.id(), slots.get(0).from(), now.plus(AHEAD), person);
        Map<UUID, List<Episode>> found = new HashMap<>();
        attendances(site.id(), slots.get(0).from(), now, person).forEach(there -> found.computeIfAbsent(there.person(), id -> new ArrayList<>())
                .addAll(MissedCheckRule.unmeasured(slots, there, taken.getOrDefault(there.person(), List.of()), now)));
        return found;
    }

    private Collection<Attendance> attendances(UUID site, Instant from, Instant to, UUID person) {
        Map<UUID, Attendance> stays = new LinkedHashMap<>();
        em.createQuery("""
                select s.id, s.person, s.admittedAt, s.closedAt, l.leftAt, l.backAt
                from Stay s left join BedAssignment a on a.stay = s.id left join BedLeave l on l.assignment = a.id
                where s.site = :site and s.admittedAt < :to and (s.closedAt is null or s.closedAt > :from and s.closedAt > s.admittedAt)
                    and (:person is null or s.person = :person)
                order by s.id""", Object[].class)
                .setParameter("site", site).setParameter("from", from).setParameter("to", to).setParameter("person", person)
                .getResultStream().forEach(row -> {
                    Attendance there = stays.computeIfAbsent((UUID) row[0], id -> new Attendance(id, (UUID) row[1],
                            new Period((Instant) row[2], (Instant) row[3]), new ArrayList<>()));
                    if (row[4] != null) {
                        there.leaves().add(new Period((Instant) row[4], (Instant) row[5]));
                    }
                });
        return stays.values();
    }

    private Map<UUID, List<Instant>> taken(UUID site, Instant from, Instant to, UUID person) {
        return em.createQuery("""
                select r.person, r.measuredAt from ManualReading r
                where r.site = :site and r.deviceFault = false and r.measuredAt >= :from and r.measuredAt < :to
                    and (:person is null or r.person = :person)
                    and not exists (select c.id from ManualReading c where c.corrects = r.id)
                order by r.measuredAt""", Object[].class)
                .setParameter("site", site).setParameter("from", from).setParameter("to", to).setParameter("person", person)
                .getResultStream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                        Collectors.mapping(row -> (Instant) row[1], Collectors.toList())));
    }
}
