package org.lazaret.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.board.StayLists;
import org.lazaret.board.StayLists.Filter;
import org.lazaret.shared.Invalid;

/** Lists of the stays of a site. */
@RequestScoped
@Path("/sites/{site}/stays")
public class StayListResource {
    private static final int LIMIT_MAX = 200;

    @Inject
    private StayLists lists;
    @Inject
    private Caller caller;

    /** @param next cursor of the next page; {@code null} on the last */
    public record StayPage(List<LodgerAnswer> items, String next) {
        static StayPage of(StayLists.Page page) {
            return new StayPage(page.items().stream().map(l -> LodgerAnswer.of(l, page.sight())).toList(),
                    page.next() == null ? null : page.next().toString());
        }
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public StayPage stays(@PathParam("site") UUID site, @QueryParam("filter") @DefaultValue("PRESENT") Filter filter,
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("live") boolean live) {
        return StayPage.of(lists.of(caller, site, filter, after(cursor), Math.max(1, Math.min(limit, LIMIT_MAX)), live));
    }

    private static UUID after(String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw new Invalid("cursor", "wrong-form");
        }
    }
}
