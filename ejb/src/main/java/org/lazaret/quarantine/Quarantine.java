package org.lazaret.quarantine;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.reading.Doubt;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Reason;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Sites;

/**
 * What gateways of a site said and nobody could store. It waits until a pairing recorded late gives it to its wearer, or
 * until a person says that it is of no use; it is never deleted.
 */
@Stateless
public class Quarantine {
    /** So many are dismissed at once. */
    public static final int MOST = 500;

    /** @param waiting how many wait, by what is wrong, whatever the filter */
    public record Listed(Map<Doubt, Long> waiting, List<SetAside> items) {
    }

    private Sites sites;
    private SetAsideRows rows;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected Quarantine() {
    }

    @Inject
    public Quarantine(Sites sites, SetAsideRows rows, Trail trail, Event<SiteChanged> changes, Clock clock) {
        this.sites = sites;
        this.rows = rows;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param settled what became of those that do not wait any more, in place of those that do
     * @param doubt   {@code null} for all
     * @param before  the last one of the page before; {@code null} for the first page
     * @param live    a page that is open already and asks again: leaves no row in the audit
     */
    public Listed list(Caller caller, UUID site, boolean settled, Doubt doubt, UUID before, int limit, boolean live) {
        sites.of(caller, site);
        List<SetAside> items = rows.page(site, settled, doubt, before, limit);
        if (!live) {
            trail.read(caller, "quarantine-listed", Subject.list("quarantined-reading").at(site), "reason", doubt, "count", items.size());
        }
        return new Listed(rows.waiting(site), items);
    }

    /**
     * These readings are of no use.
     *
     * @param readings 1 to {@value #MOST}
     * @param reason   1 to 500 characters
     * @throws NotFound       the site has not set one of them aside
     * @throws ReadingSettled one of them does not wait any more; then none is dismissed
     */
    public int dismiss(Caller caller, UUID site, List<UUID> readings, String reason) {
        sites.of(caller, site);
        Reason.require(reason);
        if (readings == null || readings.isEmpty() || readings.size() > MOST || readings.contains(null)) {
            throw new Invalid("readings", "not-between", "least", 1, "most", MOST);
        }
        Set<UUID> chosen = new TreeSet<>(readings);
        Map<UUID, Boolean> waits = rows.lock(site, chosen);
        if (waits.size() < chosen.size()) {
            throw new NotFound();
        }
        int settled = (int) waits.values().stream().filter(waiting -> !waiting).count();
        if (settled > 0) {
            throw new ReadingSettled(settled);
        }
        rows.dismiss(chosen, caller.user(), clock.instant(), reason.strip());
        trail.wrote(caller, "readings-dismissed", Subject.list("quarantined-reading").at(site), "count", chosen.size(), "reason", reason.strip());
        changes.fire(new SiteChanged(site, "quarantine", null));
        return chosen.size();
    }
}
