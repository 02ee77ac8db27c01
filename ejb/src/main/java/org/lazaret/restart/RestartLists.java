package org.lazaret.restart;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.contact.Contact;
import org.lazaret.contact.Investigation;
import org.lazaret.identity.PersonName;
import org.lazaret.isolation.Exposure;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.people.Sight;
import org.lazaret.people.Sightings;
import org.lazaret.restart.ClockRestart.State;
import org.lazaret.shared.NotFound;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.Stay;

/** Whose clock a case concerns, what a restart would cost by scope, and what was decided; as many statements whatever their number. */
@Stateless
public class RestartLists {

    /**
     * Somebody whose clock a restart would concern, or does.
     *
     * @param room    where they are now; {@code null} without a bed
     * @param restart {@code null} where nobody has proposed it
     * @param cost    if it were restarted now, or as it was
     * @param steps   the newest first
     */
    public record Line(Stay stay, IsolationOrder order, PersonName name, boolean madeUp, String room, RestartScope scope, ClockRestart restart,
            BedDays cost, List<RestartStep> steps) {
    }

    /** What a scope would cost of those whom it holds and whose clock may still restart. */
    public record Total(RestartScope scope, int people, int bedDays) {
    }

    /** @param left the day 0 that a restart would give; {@code null} while the positive is inside: today is reckoned with then */
    public record Question(Investigation investigation, LocalDate left, LocalDate today, List<Line> lines, List<Total> totals, Sight sight) {
    }

    /** What happened to somebody's clock in one case. @param steps the newest first */
    public record Own(ClockRestart restart, Site site, List<RestartStep> steps) {
    }

    private record Row(Stay stay, IsolationOrder order, PersonName name, boolean madeUp, String room) {
    }

    private static final String ROWS = """
            select s, o, p.name, p.madeUp, r.number from Stay s join IsolationOrder o on o.id = s.order join Person p on p.id = s.person
                left join BedAssignment b on b.stay = s.id and b.beganAt is not null and b.endedAt is null
                left join Room r on r.id = b.room
            where s.site = :site and s.id <> :positive and (s.admittedAt is not null and s.closedAt is null and :open = true
                or s.id in (select c.stay from ClockRestart c where c.investigation = :id))""";

    private EntityManager em;
    private Sites sites;
    private Access access;
    private Sightings sightings;
    private RestartBook book;
    private RestartRules rules;
    private Trail trail;
    private Clock clock;

    protected RestartLists() {
    }

    @Inject
    public RestartLists(EntityManager em, Sites sites, Access access, Sightings sightings, RestartBook book, RestartRules rules, Trail trail, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.access = access;
        this.sightings = sightings;
        this.book = book;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param live a page that is open already and asks again: leaves no row in the audit */
    public Question of(Caller caller, UUID id, boolean live) {
        Investigation of = em.createQuery("from Investigation where id = :id", Investigation.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(NotFound::new);
        Site site = sites.find(of.site());
        Sight sight = Sight.of(access.at(caller, site.scope()));
        if (!live) {
            trail.read(caller, "restarts-read", Subject.of("investigation", id).at(site.id()));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        LocalDate left = book.left(of).orElse(null);
        Map<UUID, RestartScope> near = em.createQuery("from Contact where investigation = :id and stay is not null and goneAt is null", Contact.class)
                .setParameter("id", id).getResultStream().collect(Collectors.toMap(Contact::stay, one -> RestartScope.of(one.grade())));
        Map<UUID, ClockRestart> restarts = em.createQuery("from ClockRestart where investigation = :id", ClockRestart.class).setParameter("id", id)
                .getResultStream().collect(Collectors.toMap(ClockRestart::stay, Function.identity()));
        Map<UUID, List<RestartStep>> steps = steps("where p.key.restart in (select c.id from ClockRestart c where c.investigation = :id)", id);
        List<Line> lines = new ArrayList<>();
        for (Row row : rows(of)) {
            ClockRestart restart = restarts.get(row.stay().id());
            if (restart != null || rules.restarts(row.order(), site)) {
                RestartScope scope = restart != null ? restart.scope() : near.getOrDefault(row.stay().id(), RestartScope.SITE);
                lines.add(new Line(row.stay(), row.order(), row.name(), row.madeUp(), row.room(), scope, restart, cost(row, restart, left == null ? today : left,
                        site.zone()), restart == null ? List.of() : steps.getOrDefault(restart.id(), List.of())));
            }
        }
        lines.sort(Comparator.comparing(Line::scope).thenComparing(line -> line.room() == null ? "" : line.room()).thenComparing(line -> line.stay().id()));
        return new Question(of, left, today, lines, totals(lines), sight);
    }

    /** What happened to the clock of a person, the newest case first. */
    public List<Own> ofPerson(Caller caller, UUID person, boolean live) {
        sightings.reading(caller, person);
        trail.shown(caller, live, "clock-read", Subject.person(person));
        Map<UUID, List<RestartStep>> steps = steps("where p.key.restart in (select c.id from ClockRestart c where c.person = :id)", person);
        return em.createQuery("select r, t from ClockRestart r join Site t on t.id = r.site where r.person = :id order by r.proposedAt desc, r.id desc",
                Object[].class).setParameter("id", person).getResultStream()
                .map(row -> new Own((ClockRestart) row[0], (Site) row[1], steps.getOrDefault(((ClockRestart) row[0]).id(), List.of()))).toList();
    }

    private List<Row> rows(Investigation of) {
        return em.createQuery(ROWS, Object[].class).setParameter("site", of.site()).setParameter("positive", of.stay())
                .setParameter("open", of.stands()).setParameter("id", of.id()).getResultStream()
                .map(row -> new Row((Stay) row[0], (IsolationOrder) row[1], (PersonName) row[2], (Boolean) row[3], (String) row[4])).toList();
    }

    private Map<UUID, List<RestartStep>> steps(String where, UUID id) {
        return em.createQuery("from RestartStep p " + where + " order by p.key.seq desc", RestartStep.class).setParameter("id", id)
                .getResultStream().collect(Collectors.groupingBy(RestartStep::restart));
    }

    /** Of a restart on record from what the clock was to what it became; of all others from what it is to what it would be. */
    private static BedDays cost(Row row, ClockRestart restart, LocalDate dayZero, ZoneId zone) {
        boolean restarted = restart != null && restart.state() == State.RESTARTED;
        Exposure before = restarted ? restart.exposure() : row.order().exposure();
        LocalDate day = restarted && restart.dayZero() != null ? restart.dayZero() : dayZero;
        return BedDays.of(before, day, row.order().term().orElse(null), zone);
    }

    private static List<Total> totals(List<Line> lines) {
        Map<RestartScope, Total> totals = new EnumMap<>(RestartScope.class);
        for (RestartScope scope : RestartScope.values()) {
            List<Line> held = lines.stream().filter(line -> scope.holds(line.scope()) && line.stay().closedAt() == null).toList();
            totals.put(scope, new Total(scope, held.size(), held.stream().mapToInt(line -> line.cost().cost()).sum()));
        }
        return List.copyOf(totals.values());
    }
}
