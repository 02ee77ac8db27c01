package org.lazaret.board;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Role;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.board.Lodgers.Which;
import org.lazaret.people.Sight;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Who is at a site, who leaves today, who waits for a room. */
@Stateless
public class StayLists {

    /** Which list. */
    public enum Filter { PRESENT, LEAVING_TODAY, EXPECTED, WAITING_FOR_ROOM }

    /** @param next the stay after which the next page begins; {@code null} on the last */
    public record Page(List<Lodger> items, UUID next, Sight sight) {
    }

    private Sites sites;
    private Access access;
    private Lodgers lodgers;
    private Trail trail;

    protected StayLists() {
    }

    @Inject
    public StayLists(Sites sites, Access access, Lodgers lodgers, Trail trail) {
        this.sites = sites;
        this.access = access;
        this.lodgers = lodgers;
        this.trail = trail;
    }

    /**
     * @param limit 1–200
     * @param live  a page that is open already and asks again: leaves no row in the audit
     */
    public Page of(Caller caller, UUID siteId, Filter filter, UUID after, int limit, boolean live) {
        Site site = sites.find(siteId);
        Set<Role> roles = access.at(caller, site.scope());
        List<Lodger> found = switch (filter) {
            case PRESENT -> lodgers.at(site, Which.PRESENT, after, limit + 1);
            case EXPECTED -> lodgers.at(site, Which.EXPECTED, after, limit + 1);
            // What is computed from the version cannot be asked of the database; a site's people fit in one statement.
            case LEAVING_TODAY -> lodgers.at(site, Which.PRESENT, after, 0).stream().filter(Lodger::leavingToday).toList();
            case WAITING_FOR_ROOM -> lodgers.at(site, Which.EXPECTED, after, 0).stream().filter(l -> l.room() == null).toList();
        };
        List<Lodger> items = found.subList(0, Math.min(limit, found.size()));
        if (!live) {
            trail.read(caller, "stays-listed", Subject.list("stays").at(siteId), "filter", filter, "count", items.size());
        }
        return new Page(items, found.size() > limit ? items.get(items.size() - 1).stay() : null, Sight.of(roles));
    }
}
