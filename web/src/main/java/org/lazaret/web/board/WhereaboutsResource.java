package org.lazaret.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.board.Whereabouts;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.OrderMigration;
import org.lazaret.isolation.Progress;
import org.lazaret.isolation.Term;
import org.lazaret.protocol.ProtocolVersion;
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

    /** Newest first; {@code versions} are those that orders and steps name. */
    public record Story(List<Order> orders, List<Stayed> stays, List<Version> versions) {
    }

    /** A version of the rules by its short name and in words. */
    public record Version(UUID id, String code, String nameZh, String nameEn) {
        static Version of(ProtocolVersion version) {
            return new Version(version.id(), version.code(), version.nameZh(), version.nameEn());
        }
    }

    /**
     * @param protocolVersion {@code null} where no version had a rule for the class: nothing was computed
     * @param author          who wrote it down; {@code null} for a task of the system
     * @param given           what the rules made of it on the day it was given; {@code null} where nothing was computed
     * @param migrations      to which other rules it went over since, the first one first
     */
    public record Order(UUID id, RiskClass riskClass, LocalDate exposureDay, Instant exposureAt, IsolationOrder.Text text,
            UUID protocolVersion, Integer daysCentral, Integer daysHome, Progress progress, Instant occurredAt, Instant recordedAt,
            String author, TermAnswer given, List<Migrated> migrations) {
        static Order of(Whereabouts.OrderView view, Map<UUID, String> authors) {
            IsolationOrder order = view.order();
            Term term = order.term().orElse(null);
            return new Order(order.id(), order.riskClass(), order.exposure().day(), order.exposure().at(), order.text(),
                    term == null ? null : term.version(), term == null ? null : term.daysCentral(),
                    term == null ? null : term.daysHome(), view.progress(), order.when().occurredAt(), order.when().recordedAt(),
                    authors.get(order.recordedBy()), TermAnswer.of(view.given().orElse(null)),
                    view.migrations().stream().map(migration -> Migrated.of(migration, authors)).toList());
        }
    }

    /** @param days those counted first: central ones, or at home; {@code null} where the version says nothing */
    public record TermAnswer(UUID protocolVersion, Integer days) {
        static TermAnswer of(Term term) {
            return term == null ? null : new TermAnswer(term.version(), term.days());
        }
    }

    /** @param before {@code null} where nothing was computed before */
    public record Migrated(TermAnswer before, TermAnswer after, Instant occurredAt, Instant recordedAt, String author, String reason) {
        static Migrated of(OrderMigration migration, Map<UUID, String> authors) {
            return new Migrated(TermAnswer.of(migration.before().orElse(null)), TermAnswer.of(migration.after()), migration.when().occurredAt(),
                    migration.when().recordedAt(), authors.get(migration.recordedBy()), migration.reason());
        }
    }

    /** @param version a command that names it in {@code If-Match} is refused when the stay has changed since */
    public record Stayed(UUID id, long version, UUID site, String siteZh, String siteEn, UUID order, StayState state, Instant expectedAt,
            Instant admittedAt, Instant closedAt, List<Happened> steps, List<Whereabouts.BedView> beds) {
        static Stayed of(Whereabouts.StayView view, Map<UUID, String> authors) {
            return new Stayed(view.stay().id(), view.stay().version(), view.stay().site(), view.siteZh(), view.siteEn(),
                    view.stay().order(), view.stay().state(), view.stay().expectedAt(), view.stay().admittedAt(), view.stay().closedAt(),
                    view.steps().stream().map(step -> Happened.of(step, authors)).toList(), view.beds());
        }
    }

    /**
     * @param seq      counts the steps of the stay
     * @param corrects the step that this one takes back; {@code null} for any other
     * @param author   who wrote it down; {@code null} for a task of the system
     * @param override somebody answers for it where a decision by the protocol would stand
     */
    public record Happened(int seq, StayStep.Kind kind, Integer corrects, Instant occurredAt, Instant recordedAt, UUID recordedBy,
            String author, String reason, String destination, boolean override, UUID protocolVersion) {
        static Happened of(StayStep step, Map<UUID, String> authors) {
            return new Happened(step.key().seq(), step.kind(), step.corrects(), step.occurrence().occurredAt(), step.occurrence().recordedAt(), step.recordedBy(),
                    authors.get(step.recordedBy()), step.reason(), step.destination(), step.isOverride(), step.protocolVersion());
        }
    }

    @GET
    public Story story(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        Whereabouts.Story story = whereabouts.of(caller, person, live);
        return new Story(story.orders().stream().map(order -> Order.of(order, story.authors())).toList(),
                story.stays().stream().map(stay -> Stayed.of(stay, story.authors())).toList(),
                story.versions().stream().map(Version::of).toList());
    }
}
