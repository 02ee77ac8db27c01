package org.lazaret.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.clearance.Clearance;
import org.lazaret.forecast.Leaving.Going;
import org.lazaret.identity.PersonName;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.release.Decided;
import org.lazaret.release.ReleaseBook;
import org.lazaret.room.RoomRules;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.Stay;
import org.lazaret.transfer.Transfer;
import org.lazaret.transfer.TransferState;

/** Reads what a forecast rests on, for callers that have asked for access: as many statements for many sites as for one. */
@ApplicationScoped
class ForecastFacts {
    private EntityManager em;
    private Sites sites;
    private ReleaseBook releases;
    private Admissions admissions;

    protected ForecastFacts() {
    }

    @Inject
    ForecastFacts(EntityManager em, Sites sites, ReleaseBook releases, Admissions admissions) {
        this.em = em;
        this.sites = sites;
        this.releases = releases;
        this.admissions = admissions;
    }

    /** A stay that is not over, with a bed that is taken or kept; one that has both comes twice. */
    private record Row(Stay stay, PersonName name, IsolationOrder order, UUID room, String number, Instant plannedTo) {
    }

    /** @param open whether the site takes people; @param mayLeave see {@link ReleaseBook#mayLeave(Collection)} */
    record Told(House house, boolean open, long mayLeave) {
    }

    /** By site. */
    private record Ahead(Map<UUID, List<StayAhead>> stays, Map<UUID, Long> mayLeave) {
    }

    /** @param asked arrivals a day, for each site; {@code null} for what each of them is used to */
    Map<UUID, Told> of(Collection<Site> at, Integer asked, Instant now) {
        if (at.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Site> byId = at.stream().collect(Collectors.toMap(Site::id, Function.identity()));
        Map<UUID, List<Standing>> rooms = rooms(byId.keySet());
        Ahead ahead = ahead(byId, now);
        Map<UUID, Admissions.OfSite> came = admissions.of(at, now);
        return at.stream().collect(Collectors.toMap(Site::id, site -> new Told(house(site, rooms.getOrDefault(site.id(), List.of()),
                ahead.stays().getOrDefault(site.id(), List.of()), came.get(site.id()), asked, now), came.get(site.id()).open(),
                ahead.mayLeave().getOrDefault(site.id(), 0L))));
    }

    private House house(Site site, List<Standing> standing, List<StayAhead> stays, Admissions.OfSite came, Integer asked, Instant now) {
        RoomRules rules = RoomRules.of(sites.protocol(site));
        Map<UUID, List<StayAhead>> byRoom = new HashMap<>();
        stays.forEach(stay -> stay.rooms().forEach(room -> byRoom.computeIfAbsent(room, id -> new ArrayList<>()).add(stay)));
        List<RoomAhead> rooms = standing.stream().filter(room -> room.takesPeople(site.kind()) || byRoom.containsKey(room.id()))
                .map(room -> RoomAhead.of(room, byRoom.getOrDefault(room.id(), List.of()), rules, now)).toList();
        return new House(site.zone(), now, rooms, stays, came.supposed(asked, stays, sites.protocol(site), rules));
    }

    private Map<UUID, List<Standing>> rooms(Set<UUID> at) {
        return em.createQuery("""
                select new org.lazaret.forecast.Standing(r.id, r.siteId, r.number, r.place.zone,
                    (select count(b) from Bed b where b.room = r and b.retiredAt is null), s.condition, s.ground.expectedEnd, e.expectedAt)
                from Room r join RoomState s on s.room = r and s.until is null
                    left join EnvironmentalSample e on e.room = r and e.result is null
                where r.siteId in :sites order by r.number, r.id""", Standing.class)
                .setParameter("sites", at).getResultStream().collect(Collectors.groupingBy(Standing::site));
    }

    private Ahead ahead(Map<UUID, Site> byId, Instant now) {
        List<Row> rows = em.createQuery("""
                select s, p.name, o, a.room, r.number, a.plannedTo from Stay s join Person p on p.id = s.person
                    left join IsolationOrder o on o.id = s.order
                    left join BedAssignment a on a.stay = s.id and a.endedAt is null and a.givenUpAt is null
                    left join Room r on r.id = a.room
                where s.site in :sites and s.closedAt is null order by s.id, a.beganAt desc""", Object[].class).setParameter("sites", byId.keySet())
                .getResultStream().map(row -> new Row((Stay) row[0], (PersonName) row[1], (IsolationOrder) row[2], (UUID) row[3], (String) row[4],
                        (Instant) row[5])).toList();
        List<Decided> decided = releases.decide(byId.values(), rows.stream().map(Row::stay).filter(Stay::isPresent).distinct().toList(), now);
        Map<UUID, Clearance> answers = decided.stream().collect(Collectors.toMap(one -> one.stay().id(), Decided::answer));
        Map<UUID, Going> going = going(byId.keySet());
        Map<UUID, List<Row>> byStay = rows.stream().collect(Collectors.groupingBy(row -> row.stay().id(), LinkedHashMap::new, Collectors.toList()));
        return new Ahead(byStay.values().stream().map(one -> ahead(one, byId.get(one.get(0).stay().site()), answers, going, now))
                .collect(Collectors.groupingBy(StayAhead::site)), ReleaseBook.mayLeave(decided));
    }

    private static StayAhead ahead(List<Row> rows, Site site, Map<UUID, Clearance> decided, Map<UUID, Going> going, Instant now) {
        Row row = rows.get(0);
        Stay stay = row.stay();
        Instant planned = rows.stream().map(Row::plannedTo).filter(Objects::nonNull).max(Instant::compareTo).orElse(null);
        Leaving leaving = stay.isPresent() ? Leaving.present(stay, decided.get(stay.id()), planned, going.get(stay.person()), now, site.zone())
                : Leaving.expected(row.order() == null ? null : row.order().progress(site.zone(), now), planned, StayAhead.arrives(stay.expectedAt(), now), now, site.zone());
        return new StayAhead(stay.id(), stay.site(), stay.person(), row.name(), row.number(), stay.isPresent(), stay.isPresent() ? null : stay.expectedAt(),
                rows.stream().map(Row::room).filter(Objects::nonNull).distinct().toList(), leaving.leaves(), leaving.why(), leaving.lacks());
    }

    /** By person: who is to go from these sites and has not left. */
    private Map<UUID, Going> going(Set<UUID> at) {
        List<TransferState> before = Stream.of(TransferState.values()).filter(state -> !state.isOver() && !state.hasLeft()).toList();
        return em.createQuery("select t from Transfer t where t.site in :sites and t.endedAt is null and t.state in :before", Transfer.class)
                .setParameter("sites", at).setParameter("before", before).getResultStream().collect(Collectors.toMap(Transfer::person,
                        one -> new Going(one.state() == TransferState.ARRANGED ? one.vehicle().departsAt() : null)));
    }

    /** The first day of a forecast of these sites. */
    static LocalDate today(Site site, Instant now) {
        return LocalDate.ofInstant(now, site.zone());
    }
}
