package org.lazaret.web.arrival;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.arrival.Arrivals;
import org.lazaret.arrival.Coming;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.IsolationOrders;
import org.lazaret.protocol.RiskClass;
import org.lazaret.stay.Stay;
import org.lazaret.web.door.Command;

/** Who is expected at a site. Lists of many come through {@code /sites/{site}/imports}. */
@RequestScoped
@Path("/sites/{site}/arrivals")
public class ArrivalsResource {
    @Inject
    private Arrivals arrivals;
    @Inject
    private Caller caller;

    /**
     * Somebody on record who will come.
     *
     * @param riskClass {@code null} where the site takes people without an isolation order; then nothing of the order counts
     */
    public record ArrivalForm(UUID person, RiskClass riskClass, LocalDate exposureDay, Instant exposureAt, String authority,
            String reason, String legalBasis, Instant at, String transport, String relation, String note, Instant occurredAt) {
        Arrivals.Announcement announcement() {
            IsolationOrders.Draft order = riskClass == null ? null : new IsolationOrders.Draft(person, riskClass, exposureDay,
                    exposureAt, new IsolationOrder.Text(authority, reason, legalBasis));
            return new Arrivals.Announcement(person, order, at, new Coming(transport, relation, note));
        }
    }

    /** What was made. */
    public record Announced(UUID stay, UUID person, Instant at) {
        static Announced of(Stay stay) {
            return new Announced(stay.id(), stay.person(), stay.expectedAt());
        }
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public ExpectedAnswer.All list(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return ExpectedAnswer.All.of(arrivals.list(caller, site, live));
    }

    @POST
    @Command
    public Response announce(@PathParam("site") UUID site, ArrivalForm form) {
        return Response.status(Response.Status.CREATED)
                .entity(Announced.of(arrivals.announce(caller, site, form.announcement(), form.occurredAt()))).build();
    }
}
