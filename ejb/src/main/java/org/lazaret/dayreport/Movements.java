package org.lazaret.dayreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lazaret.dayreport.Presence.Exit;
import org.lazaret.site.Site;

/** Who is at sites, came and left today, as the daily report of the day in progress says it: as many statements for many sites as for one. */
@ApplicationScoped
public class Movements {
    /** So many whole days before today are looked back at, as forecasts do. */
    public static final int DAYS_BACK = 7;
    private static final Set<Exit> RELEASED = EnumSet.of(Exit.RELEASED, Exit.HOME_MONITORING);

    private PresenceRows rows;

    protected Movements() {
    }

    @Inject
    public Movements(EntityManager em) {
        rows = new PresenceRows(em);
    }

    /**
     * @param present    there now
     * @param came       today, by whatever way
     * @param cameBefore on the {@link #DAYS_BACK} whole days before today, together
     * @param left       today, by whatever way
     * @param released   of those: released, to whatever comes after
     */
    public record Moved(int present, int came, int cameBefore, int left, int released) {
        public static final Moved NONE = new Moved(0, 0, 0, 0, 0);

        public Moved plus(Moved other) {
            return new Moved(present + other.present, came + other.came, cameBefore + other.cameBefore, left + other.left, released + other.released);
        }
    }

    /** Each of these sites, by its own calendar; for callers that have asked for access. */
    public Map<UUID, Moved> of(Collection<Site> sites, Instant now) {
        if (sites.isEmpty()) {
            return Map.of();
        }
        List<SiteDay> days = sites.stream().map(site -> SiteDay.of(site, null, null, now)).toList();
        PresenceRows.Rows read = rows.of(Span.of(sites.stream().flatMap(site -> IntStream.rangeClosed(0, DAYS_BACK)
                .mapToObj(back -> SiteDay.of(site, LocalDate.ofInstant(now, site.zone()).minusDays(back), null, now))).toList()));
        return days.stream().collect(Collectors.toMap(SiteDay::site, day -> moved(day, read.at(day))));
    }

    private static Moved moved(SiteDay day, List<Presence> all) {
        Balance today = Balance.of(all, day);
        Instant first = day.day().minusDays(DAYS_BACK).atStartOfDay(day.zone()).toInstant();
        int before = (int) all.stream().filter(one -> !one.came().isBefore(first) && one.came().isBefore(day.from())).count();
        int released = (int) today.out().stream().filter(one -> one.exit() != null && RELEASED.contains(one.exit())).count();
        return new Moved(today.end().size(), today.in().size(), before, today.out().size(), released);
    }
}
