package org.lazaret.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.forecast.Supposed.RateBy;
import org.lazaret.forecast.Supposed.Sharing;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomRules;
import org.lazaret.room.Soil;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.BedAssignment.Occupancy;

/** Who came to sites on the last days, from which it is supposed who will: two statements for all sites. */
@ApplicationScoped
class Admissions {
    /** So many whole days are looked back at, as the command centre's page says. */
    private static final int DAYS_BACK = 7;

    private EntityManager em;

    protected Admissions() {
    }

    @Inject
    Admissions(EntityManager em) {
        this.em = em;
    }

    /** @param first on what ground they took their first bed; {@code null} where they had none */
    private record Came(UUID site, UUID stay, Instant at, Occupancy first) {
    }

    /**
     * @param open  whether the site takes people
     * @param days  whole days looked at
     * @param came  on those and today
     * @param today how many of them today
     */
    record OfSite(Site site, boolean open, int days, List<Occupancy> came, int people, int today) {

        Supposed supposed(Integer asked, List<StayAhead> stays, Protocol protocol, RoomRules rules) {
            RateBy basis = asked != null ? RateBy.ASKED : days > 0 ? RateBy.RECENT : RateBy.ANNOUNCED;
            List<Integer> terms = site.kind() != SiteKind.ISOLATION ? List.of()
                    : Stream.of(RiskClass.values()).flatMap(risk -> protocol.daysCentral(risk).stream()).filter(days -> days > 0).sorted().toList();
            Duration turnover = Standing.turnover(rules, Soil.ORDINARY);
            return new Supposed(asked != null ? asked : Supposed.mean(people, days), basis, people, days, today, sharing(stays),
                    terms.isEmpty() ? null : terms.get(terms.size() - 1), terms.isEmpty() ? null : terms.get(0), turnover);
        }

        private Sharing sharing(List<StayAhead> stays) {
            int rooms = (int) came.stream().filter(ground -> ground == Occupancy.FIRST).count();
            if (rooms > 0) {
                return new Sharing(came.size(), rooms, Sharing.SharedBy.ARRIVALS);
            }
            List<StayAhead> lying = stays.stream().filter(one -> one.present() && !one.rooms().isEmpty()).toList();
            int taken = (int) lying.stream().map(one -> one.rooms().get(0)).distinct().count();
            return taken == 0 ? Sharing.ONE_EACH : new Sharing(lying.size(), taken, Sharing.SharedBy.PRESENT);
        }
    }

    Map<UUID, OfSite> of(Collection<Site> at, Instant now) {
        List<UUID> ids = at.stream().map(Site::id).toList();
        Map<UUID, Instant> opened = em.createQuery("select o.site.id, o.openedAt from SiteOpening o where o.site.id in :sites and o.closedAt is null",
                Object[].class).setParameter("sites", ids).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
        Instant since = at.stream().map(site -> ForecastFacts.today(site, now).minusDays(DAYS_BACK).atStartOfDay(site.zone()).toInstant())
                .min(Instant::compareTo).orElse(now);
        Map<UUID, List<Came>> came = came(ids, since).stream().collect(Collectors.groupingBy(Came::site));
        return at.stream().collect(Collectors.toMap(Site::id, site -> ofSite(site, opened.get(site.id()), came.getOrDefault(site.id(), List.of()), now)));
    }

    private static OfSite ofSite(Site site, Instant opened, List<Came> all, Instant now) {
        LocalDate today = ForecastFacts.today(site, now);
        int days = opened == null ? 0 : (int) Math.max(0, Math.min(DAYS_BACK, ChronoUnit.DAYS.between(LocalDate.ofInstant(opened, site.zone()).plusDays(1), today)));
        LocalDate first = today.minusDays(days);
        List<Came> came = all.stream().filter(one -> !LocalDate.ofInstant(one.at(), site.zone()).isBefore(first)).toList();
        int already = (int) came.stream().filter(one -> LocalDate.ofInstant(one.at(), site.zone()).equals(today)).count();
        return new OfSite(site, opened != null, days, came.stream().map(Came::first).filter(Objects::nonNull).toList(), came.size() - already, already);
    }

    /** Each with the first bed they had, whatever they moved to. */
    private List<Came> came(List<UUID> at, Instant since) {
        Map<UUID, Optional<Came>> first = em.createQuery("""
                select s.site, s.id, s.admittedAt, a.occupancy from Stay s left join BedAssignment a on a.stay = s.id and a.beganAt is not null
                where s.site in :sites and s.admittedAt >= :since order by s.id, a.beganAt, a.id""", Object[].class)
                .setParameter("sites", at).setParameter("since", since).getResultStream()
                .map(row -> new Came((UUID) row[0], (UUID) row[1], (Instant) row[2], (Occupancy) row[3]))
                .collect(Collectors.groupingBy(Came::stay, Collectors.reducing((one, later) -> one)));
        return first.values().stream().flatMap(Optional::stream).toList();
    }
}
