package org.lazaret.reading;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.reading.GatewayContact.Counts;
import org.lazaret.reading.GatewayContact.Last;
import org.lazaret.reading.GatewayContact.State;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Which gateways of a site speak, how late, and with which clock: two statements, however many there are. */
@Stateless
public class GatewayContacts {
    private static final Duration DAY = Duration.ofDays(1);

    /** A gateway and what is to be made of it. */
    public record Standing(GatewayContact contact, State state) {
    }

    private EntityManager em;
    private Sites sites;
    private Trail trail;
    private Clock clock;

    protected GatewayContacts() {
    }

    @Inject
    public GatewayContacts(EntityManager em, Sites sites, Trail trail, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Those that have not ended, the worst first.
     *
     * @param live a page that is open already and asks again: leaves no row in the audit
     */
    public List<Standing> of(Caller caller, UUID siteId, boolean live) {
        Site site = sites.of(caller, siteId);
        Instant now = clock.instant();
        ContactRule rule = ContactRule.of(sites.protocol(site));
        Map<UUID, Counts> day = day(siteId, now.minus(DAY));
        List<Standing> all = gateways(siteId, day).stream().map(one -> new Standing(one, rule.state(one.last(), now)))
                .sorted(Comparator.comparing(Standing::state).thenComparing(standing -> standing.contact().name())).toList();
        if (!live) {
            trail.read(caller, "gateway-contacts-read", Subject.list("gateway").at(siteId), "count", all.size());
        }
        return all;
    }

    private List<GatewayContact> gateways(UUID site, Map<UUID, Counts> day) {
        List<?> rows = em.createNativeQuery("""
                select g.id, g.name, timestampdiff(second, '1970-01-01', g.made_at), d.number, timestampdiff(second, '1970-01-01', d.received_at),
                  timestampdiff(second, '1970-01-01', d.sent_at), timestampdiff(second, '1970-01-01', d.last_at)
                from gateway g left join delivery d on d.site_id = g.site_id
                  and d.number = (select max(x.number) from delivery x where x.gateway_id = g.id)
                where g.site_id = :site and g.ended_at is null""").setParameter("site", UuidBytes.of(site)).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> {
            UUID id = UuidBytes.from((byte[]) row[0]);
            Last last = row[3] == null ? null : new Last(((Number) row[3]).longValue(), at(row[4]), at(row[5]), at(row[6]));
            return new GatewayContact(id, (String) row[1], at(row[2]), last, day.getOrDefault(id, Counts.NONE));
        }).toList();
    }

    private Map<UUID, Counts> day(UUID site, Instant since) {
        List<?> rows = em.createNativeQuery("""
                select d.gateway_id, count(*), sum(d.accepted), sum(d.repeated), sum(d.conflicting), sum(d.quarantined)
                from gateway g join delivery d on d.gateway_id = g.id and d.received_at >= :since
                where g.site_id = :site and g.ended_at is null group by d.gateway_id""")
                .setParameter("site", UuidBytes.of(site)).setParameter("since", LocalDateTime.ofInstant(since, ZoneOffset.UTC)).getResultList();
        Map<UUID, Counts> counts = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> counts.put(UuidBytes.from((byte[]) row[0]),
                new Counts(count(row[1]), count(row[2]), count(row[3]), count(row[4]), count(row[5]))));
        return counts;
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }

    private static Instant at(Object seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(count(seconds));
    }
}
