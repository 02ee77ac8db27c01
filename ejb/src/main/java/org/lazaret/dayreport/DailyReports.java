package org.lazaret.dayreport;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Reach;
import org.lazaret.access.Role;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.identity.PersonName;
import org.lazaret.people.Sight;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/**
 * The daily report of a site as of 24:00 of any day, on what is recorded now or was by a moment. As many statements for many
 * people as for one; every look at it, at a list and at its paper is on the trail. What was being written at the very moment
 * asked, and was not committed, is in a report that is had again and was not in the first one.
 */
@Stateless
public class DailyReports {
    private static final String SUBJECT = "daily-report";

    private EntityManager em;
    private Sites sites;
    private Access access;
    private Reckoning reckoning;
    private Trail trail;
    private Clock clock;

    protected DailyReports() {
    }

    @Inject
    public DailyReports(EntityManager em, Sites sites, Access access, Reckoning reckoning, Trail trail, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.access = access;
        this.reckoning = reckoning;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Which day, as it was recorded when.
     *
     * @param day     of the site's calendar; {@code null} for the day in progress
     * @param knownBy {@code null} for now
     */
    public record Asked(LocalDate day, Instant knownBy) {
    }

    public record OfSite(Site site, DailyReport report) {
    }

    /** @param name {@code null} for a room; {@code room} its number, {@code null} for none */
    public record Named(Line line, PersonName name, boolean madeUp, String room) {
    }

    /**
     * A part of a list.
     *
     * @param total how many there are, which is the figure
     * @param items one more than was asked for where there is a part after
     */
    public record Listed(OfSite of, int total, List<Named> items, Sight sight) {
    }

    /** @param rows of every list, by figure; empty for whom the lists are not shown */
    public record Book(OfSite of, Map<Figure, List<Named>> rows, Sight sight) {
    }

    /**
     * @param live a page that is open already and asks again: leaves no row in the audit
     * @throws Invalid the day has not come
     */
    public OfSite of(Caller caller, UUID siteId, Asked asked, boolean live) {
        Site site = sites.of(caller, siteId);
        OfSite found = reckoned(site, asked);
        if (!live) {
            trail.read(caller, "daily-report-read", Subject.list(SUBJECT).at(siteId), "day", found.report().day().day(), "knownBy", found.report().day().knownBy());
        }
        return found;
    }

    /** The day in progress, or another one, at every site in reach where it has come; figures only. */
    public List<OfSite> all(Caller caller, LocalDate day, boolean live) {
        Reach reach = access.reach(caller);
        Instant now = clock.instant();
        List<Site> found = em.createQuery("select s from Site s order by s.facts.divisionCode, s.facts.nameZh", Site.class).getResultStream()
                .filter(site -> reach.covers(site.scope())).filter(site -> day == null || !day.isAfter(LocalDate.ofInstant(now, site.zone()))).toList();
        if (!live) {
            trail.read(caller, "daily-reports-read", Subject.list(SUBJECT), "sites", found.size());
        }
        Map<UUID, DailyReport> reports = reckoning.of(found, found.stream().map(site -> SiteDay.of(site, day, null, now)).toList());
        return found.stream().map(site -> new OfSite(site, reports.get(site.id()))).toList();
    }

    /**
     * @param figure {@code null} for one that is none, which is refused to those who may ask
     * @param after key of the row after which the part begins; {@code null} for the first
     * @param limit 1–200
     * @throws Invalid there is no such figure, or it cannot be told as of the moment asked
     */
    public Listed list(Caller caller, UUID siteId, Asked asked, Figure figure, String after, int limit) {
        Site site = sites.find(siteId);
        Set<Role> roles = access.at(caller, site.scope());
        if (figure == null) {
            throw new Invalid("figure", "not-one-of", "allowed", List.of(Figure.values()));
        }
        OfSite found = reckoned(site, asked);
        List<Line> all = found.report().lists().get(figure);
        if (all == null) {
            throw new Invalid("knownBy", "not-told-as-of");
        }
        List<Line> part = all.stream().filter(line -> after == null || line.key().compareTo(after) > 0).limit(limit + 1L).toList();
        trail.read(caller, "daily-report-listed", Subject.list(SUBJECT).at(siteId), "figure", figure, "day", found.report().day().day(),
                "count", Math.min(limit, part.size()));
        return new Listed(found, all.size(), named(part), Sight.of(roles));
    }

    /** Everything on one table file; the lists for those who care for people, figures for all. */
    public Book book(Caller caller, UUID siteId, Asked asked) {
        Site site = sites.find(siteId);
        Sight sight = Sight.of(access.at(caller, site.scope()));
        OfSite found = reckoned(site, asked);
        trail.read(caller, "daily-report-exported", Subject.list(SUBJECT).at(siteId), "day", found.report().day().day(), "lists", sight.health());
        if (!sight.health()) {
            return new Book(found, Map.of(), sight);
        }
        Map<Line, Named> named = named(found.report().lists().values().stream().flatMap(List::stream).distinct().toList()).stream()
                .collect(Collectors.toMap(Named::line, one -> one));
        return new Book(found, found.report().lists().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                list -> list.getValue().stream().map(named::get).toList())), sight);
    }

    /** Puts on record that the figures went onto paper. @param knownBy as of when, as it stands on the paper */
    public void printed(Caller caller, UUID siteId, LocalDate day, Instant knownBy) {
        Site site = sites.of(caller, siteId);
        SiteDay printed = SiteDay.of(site, day, knownBy, clock.instant());
        trail.wrote(caller, "daily-report-printed", Subject.list(SUBJECT).at(siteId), "day", printed.day(), "knownBy", printed.knownBy());
    }

    private OfSite reckoned(Site site, Asked asked) {
        SiteDay day = SiteDay.of(site, asked.day(), asked.knownBy(), clock.instant());
        return new OfSite(site, reckoning.of(List.of(site), List.of(day)).get(site.id()));
    }

    private record Called(PersonName name, boolean madeUp) {
        private static final Called NOBODY = new Called(null, false);
    }

    private List<Named> named(List<Line> lines) {
        Set<UUID> people = lines.stream().map(Line::person).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, Called> names = people.isEmpty() ? Map.of() : em.createQuery("select p.id, p.name, p.madeUp from Person p where p.id in :people", Object[].class)
                .setParameter("people", people).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> new Called((PersonName) row[1], (Boolean) row[2])));
        Map<UUID, String> rooms = numbers(lines.stream().map(Line::room).filter(Objects::nonNull).collect(Collectors.toSet()));
        return lines.stream().map(line -> {
            Called called = line.person() == null ? Called.NOBODY : names.get(line.person());
            return new Named(line, called.name(), called.madeUp(), line.room() == null ? null : rooms.get(line.room()));
        }).toList();
    }

    private Map<UUID, String> numbers(Collection<UUID> rooms) {
        return rooms.isEmpty() ? Map.of() : em.createQuery("select r.id, r.number from Room r where r.id in :rooms", Object[].class)
                .setParameter("rooms", rooms).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
