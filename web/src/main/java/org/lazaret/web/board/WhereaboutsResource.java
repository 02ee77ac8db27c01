package org.lazaret.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.board.Whereabouts;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.Progress;
import org.lazaret.isolation.Term;
import org.lazaret.protocol.RiskClass;
import org.lazaret.stay.StayState;
import org.lazaret.stay.StayStep;

/** Where a person was: orders, stays, rooms, moves. */
@RequestScoped
@Path("/people/{person}/stays")
public class WhereaboutsResource {
    @Inject
    private Whereabouts whereabouts;
    @Inject
    private Caller caller;

    /** Newest first. */
    public record Story(List<Order> orders, List<Stayed> stays) {
    }

    /** @param protocolVersion {@code null} where no version had a rule for the class: nothing was computed */
    public record Order(UUID id, RiskClass riskClass, LocalDate exposureDay, Instant exposureAt, IsolationOrder.Text text,
            UUID protocolVersion, Integer daysCentral, Integer daysHome, Progress progress, Instant occurredAt, Instant recordedAt) {
        static Order of(Whereabouts.OrderView view) {
            IsolationOrder order = view.order();
            Term term = order.term().orElse(null);
            return new Order(order.id(), order.riskClass(), order.exposure().day(), order.exposure().at(), order.text(),
                    term == null ? null : term.version(), term == null ? null : term.daysCentral(),
                    term == null ? null : term.daysHome(), view.progress(), order.when().occurredAt(), order.when().recordedAt());
        }
    }

    public record Stayed(UUID id, UUID site, String siteZh, String siteEn, UUID order, StayState state, Instant expectedAt,
            Instant admittedAt, Instant closedAt, List<Happened> steps, List<Whereabouts.BedView> beds) {
        static Stayed of(Whereabouts.StayView view) {
            return new Stayed(view.stay().id(), view.stay().site(), view.siteZh(), view.siteEn(), view.stay().order(),
                    view.stay().state(), view.stay().expectedAt(), view.stay().admittedAt(), view.stay().closedAt(),
                    view.steps().stream().map(Happened::of).toList(), view.beds());
        }
    }

    /** @param override somebody answers for it where a decision by the protocol would stand */
    public record Happened(StayStep.Kind kind, Instant occurredAt, Instant recordedAt, UUID recordedBy, String reason,
            String destination, boolean override, UUID protocolVersion) {
        static Happened of(StayStep step) {
            return new Happened(step.kind(), step.occurrence().occurredAt(), step.occurrence().recordedAt(), step.recordedBy(),
                    step.reason(), step.destination(), step.isOverride(), step.protocolVersion());
        }
    }

    @GET
    public Story story(@PathParam("person") UUID person) {
        Whereabouts.Story story = whereabouts.of(caller, person);
        return new Story(story.orders().stream().map(Order::of).toList(), story.stays().stream().map(Stayed::of).toList());
    }
}
