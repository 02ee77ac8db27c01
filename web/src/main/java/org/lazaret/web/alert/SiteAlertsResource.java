package org.lazaret.web.alert;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.alert.AlertLists;
import org.lazaret.alert.AlertLists.Filter;
import org.lazaret.alert.AlertLists.Inbox;
import org.lazaret.alert.AlertState;
import org.lazaret.watch.Kind;

/** The alerts of a site: all that are open, and those closed today. */
@RequestScoped
@Path("/sites/{site}/alerts")
@Produces(MediaType.APPLICATION_JSON)
public class SiteAlertsResource {
    @Inject
    private AlertLists lists;
    @Inject
    private Caller caller;

    /**
     * @param open      how many are open, whatever the filter
     * @param mine      of them, those the reader holds
     * @param unclaimed of them, those nobody holds and that cannot wait
     * @param kinds     of them, by kind
     * @param floors    where they are, the lowest first
     */
    public record InboxAnswer(List<AlertAnswer> items, int open, long mine, long unclaimed, Map<Kind, Long> kinds, List<FloorAnswer> floors) {
        static InboxAnswer of(Inbox inbox, UUID me) {
            var open = inbox.all().stream().map(AlertLists.Row::alert).filter(a -> a.state() != AlertState.CLOSED).toList();
            long unclaimed = inbox.all().stream().filter(row -> row.group() == AlertLists.Group.NOW).count();
            return new InboxAnswer(inbox.items().stream()
                    .map(row -> AlertAnswer.of(row, inbox.people().get(row.alert().person()), inbox.rules(), inbox.sight(), inbox.takers())).toList(), open.size(),
                    open.stream().filter(a -> me.equals(a.holder().user())).count(), unclaimed,
                    open.stream().collect(Collectors.groupingBy(a -> a.kind(), Collectors.counting())), floorsOf(inbox));
        }
    }

    /** @param number as people count: 1 is the ground floor */
    public record FloorAnswer(UUID id, int number) {
    }

    private static List<FloorAnswer> floorsOf(Inbox inbox) {
        return inbox.all().stream().filter(row -> row.alert().state() != AlertState.CLOSED && row.floor() != null)
                .map(row -> new FloorAnswer(row.floor().id(), row.floor().number())).distinct()
                .sorted(Comparator.comparingInt(FloorAnswer::number)).toList();
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public InboxAnswer alerts(@PathParam("site") UUID site, @QueryParam("mine") boolean mine, @QueryParam("unclaimed") boolean unclaimed,
            @QueryParam("kind") Kind kind, @QueryParam("floor") UUID floor, @QueryParam("live") boolean live) {
        return InboxAnswer.of(lists.of(caller, site, new Filter(mine, unclaimed, kind, floor), live), caller.user());
    }
}
