package org.lazaret.web.quarantine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.quarantine.Quarantine;
import org.lazaret.quarantine.SetAside;
import org.lazaret.reading.Doubt;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;
import org.lazaret.web.door.Page;

/** What gateways of a site sent that could not be stored. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/sites/{site}")
public class QuarantineResource {
    @Inject
    private Quarantine quarantine;
    @Inject
    private Caller caller;

    /** @param readings 1 to 500; @param reason 1 to 500 characters */
    public record Dismissal(List<UUID> readings, String reason) {
    }

    /** @param readings how many were dismissed */
    public record Dismissed(int readings) {
    }

    /** How it ended. @param by and {@code reason} of a dismissal, {@code wornFrom} of what a late pairing took; else {@code null} */
    public record SettledAnswer(Instant at, SetAside.Outcome outcome, String by, Instant wornFrom, String reason) {
        static SettledAnswer of(SetAside.Settled settled) {
            return settled == null ? null
                    : new SettledAnswer(settled.at(), settled.outcome(), settled.by(), settled.wornFrom(), settled.reason());
        }
    }

    /**
     * @param code       of the patch as it was sent; {@code patch} is the one of the site with that code, or {@code null}
     * @param measuredAt {@code null} when no time could be read
     * @param centi      hundredths of a degree Celsius; {@code null} when no temperature could be read
     * @param said       as it came, at most 300 characters
     * @param gateway    {@code null} for a reading that a correction took from its wearer
     * @param settled    {@code null} while it waits
     */
    public record SetAsideAnswer(UUID id, Doubt reason, String code, UUID patch, Instant measuredAt, Integer centi, String said,
            String gateway, Instant receivedAt, SettledAnswer settled) {
        static SetAsideAnswer of(SetAside one) {
            return new SetAsideAnswer(one.id(), one.doubt(), one.code(), one.patch(), one.measuredAt(), one.centi(), one.said(),
                    one.gateway(), one.receivedAt(), SettledAnswer.of(one.settled()));
        }
    }

    /** @param waiting how many wait, by reason, whatever was filtered; @param next cursor; {@code null} on the last page */
    public record QuarantineAnswer(Map<Doubt, Long> waiting, List<SetAsideAnswer> items, String next) {
    }

    /**
     * The newest first.
     *
     * @param settled {@code true} for those that do not wait any more
     * @param reason  only those with which this is wrong
     * @param live    {@code true} from a page that is open already and refreshes itself: leaves no row in the audit
     */
    @GET
    @Path("/quarantine")
    public QuarantineAnswer list(@PathParam("site") UUID site, @QueryParam("settled") boolean settled, @QueryParam("reason") Doubt reason,
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer asked, @QueryParam("live") boolean live) {
        int limit = Page.limit(asked);
        Quarantine.Listed listed = quarantine.list(caller, site, settled, reason, place(cursor), limit + 1, live);
        Page<SetAsideAnswer> page = Page.of(listed.items(), limit, SetAsideAnswer::of, one -> one.id().toString());
        return new QuarantineAnswer(listed.waiting(), page.items(), page.next());
    }

    @POST
    @Path("/quarantine-dismissals")
    @Command
    public Response dismiss(@PathParam("site") UUID site, Dismissal form) {
        return Response.ok(new Dismissed(quarantine.dismiss(caller, site, form.readings(), form.reason()))).build();
    }

    private static UUID place(String cursor) {
        String place = Page.after(cursor);
        try {
            return place == null ? null : UUID.fromString(place);
        } catch (IllegalArgumentException e) {
            throw new Invalid("cursor", "wrong-form");
        }
    }
}
