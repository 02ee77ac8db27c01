package org.lazaret.round;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.identity.PersonName;
import org.lazaret.manual.CheckSlot;
import org.lazaret.manual.CheckState;
import org.lazaret.manual.Checks;
import org.lazaret.manual.Checks.Check;
import org.lazaret.people.Sight;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** The morning and evening checks of a day that nobody made, or that were made late (R7). */
@Stateless
public class MissedChecks {
    private static final Set<CheckState> SHOWN = EnumSet.of(CheckState.MISSED, CheckState.LATE);

    /** The checks of a day that are due, the earliest first. */
    public record Day(Site site, LocalDate day, List<Slot> slots, Sight sight) {
    }

    /**
     * @param expected of how many people the check was expected, or made
     * @param made     in time or late
     */
    public record Slot(CheckSlot slot, long expected, long made, List<Missed> people) {
    }

    /** @param room its number; {@code null} for who lies in none now */
    public record Missed(UUID person, UUID stay, PersonName name, String room, CheckState state) {
    }

    private record Named(UUID stay, PersonName name, String room) {
    }

    private EntityManager em;
    private Sites sites;
    private Access access;
    private Checks checks;
    private Trail trail;
    private Clock clock;

    protected MissedChecks() {
    }

    @Inject
    public MissedChecks(EntityManager em, Sites sites, Access access, Checks checks, Trail trail, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.access = access;
        this.checks = checks;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param day  of the site's calendar; {@code null} for today
     * @param live a page that is open already and asks again: leaves no row in the audit
     */
    public Day on(Caller caller, UUID siteId, LocalDate day, boolean live) {
        Site site = sites.find(siteId);
        Sight sight = Sight.of(access.at(caller, site.scope()));
        Instant now = clock.instant();
        LocalDate asked = day == null ? LocalDate.ofInstant(now, site.zone()) : day;
        Map<CheckSlot, List<Check>> due = checks.slots(site, asked).stream().filter(slot -> !slot.due().isAfter(now))
                .collect(Collectors.toMap(slot -> slot, slot -> checks.of(siteId, slot, now)));
        Map<UUID, Named> names = names(due.values().stream().flatMap(List::stream).filter(MissedChecks::shown).map(Check::stay)
                .collect(Collectors.toSet()));
        List<Slot> slots = due.keySet().stream().sorted((one, other) -> one.due().compareTo(other.due()))
                .map(slot -> slot(slot, due.get(slot), names)).toList();
        if (!live) {
            trail.read(caller, "missed-checks-read", Subject.list("missed-check").at(siteId), "count",
                    slots.stream().mapToInt(slot -> slot.people().size()).sum());
        }
        return new Day(site, asked, slots, sight);
    }

    private static boolean shown(Check check) {
        return SHOWN.contains(check.state());
    }

    private static Slot slot(CheckSlot slot, List<Check> all, Map<UUID, Named> names) {
        long expected = all.stream().filter(check -> check.state() != CheckState.NOT_EXPECTED).count();
        long missed = all.stream().filter(check -> check.state() == CheckState.MISSED).count();
        List<Missed> people = all.stream().filter(MissedChecks::shown).map(check -> new Missed(check.person(), check.stay(),
                names.get(check.stay()).name(), names.get(check.stay()).room(), check.state())).toList();
        return new Slot(slot, expected, expected - missed, people);
    }

    private Map<UUID, Named> names(Set<UUID> stays) {
        return stays.isEmpty() ? Map.of() : em.createQuery("""
                select s.id, p.name, r.number from Stay s join Person p on p.id = s.person
                    left join BedAssignment a on a.stay = s.id and a.beganAt is not null and a.endedAt is null
                    left join Room r on r.id = a.room
                where s.id in :stays""", Object[].class).setParameter("stays", stays).getResultStream()
                .map(row -> new Named((UUID) row[0], (PersonName) row[1], (String) row[2]))
                .collect(Collectors.toMap(Named::stay, named -> named));
    }
}
