package org.lazaret.web.stay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.IsolationOrders;
import org.lazaret.protocol.DayConvention;
import org.lazaret.protocol.RiskClass;
import org.lazaret.web.door.Command;

/** Isolation orders. */
@RequestScoped
@Path("/sites/{site}/isolation-orders")
public class OrderResource {
    @Inject
    private IsolationOrders orders;
    @Inject
    private Caller caller;

    public record OrderForm(UUID person, RiskClass riskClass, LocalDate exposureDay, Instant exposureAt, String authority,
            String reason, String legalBasis, Instant occurredAt) {
    }

    /** What was computed; without a version nothing was, and the rest is {@code null}. */
    public record Given(UUID id, UUID protocolVersion, DayConvention convention, Integer daysCentral, Integer daysHome) {
        static Given of(IsolationOrder order) {
            return order.term().map(t -> new Given(order.id(), t.version(), t.convention(), t.daysCentral(), t.daysHome()))
                    .orElse(new Given(order.id(), null, null, null, null));
        }
    }

    @POST
    @Command
    public Response give(@PathParam("site") UUID site, OrderForm form) {
        IsolationOrders.Draft draft = new IsolationOrders.Draft(form.person(), form.riskClass(), form.exposureDay(),
                form.exposureAt(), new IsolationOrder.Text(form.authority(), form.reason(), form.legalBasis()));
        return Response.status(Response.Status.CREATED).entity(Given.of(orders.give(caller, site, draft, form.occurredAt()))).build();
    }
}
