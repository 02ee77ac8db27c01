package org.lazaret.isolation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.people.Sightings;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Gives isolation orders. */
@Stateless
public class IsolationOrders {

    /**
     * What is ordered.
     *
     * @param exposureDay by the site's calendar; may be {@code null} when the instant is known
     * @param exposureAt  may be {@code null} when the day is known
     */
    public record Draft(UUID person, RiskClass riskClass, LocalDate exposureDay, Instant exposureAt,
            IsolationOrder.Text text) {
    }

    private EntityManager em;
    private Sites sites;
    private Sightings sightings;
    private Protocols protocols;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected IsolationOrders() {
    }

    @Inject
    public IsolationOrders(EntityManager em, Sites sites, Sightings sightings, Protocols protocols, Trail trail,
            Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.sightings = sightings;
        this.protocols = protocols;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @throws Invalid                       field by field
     * @throws org.lazaret.shared.NotFound   no such site or person, or not the caller's
     */
    public IsolationOrder give(Caller caller, UUID siteId, Draft draft, Instant occurredAt) {
        Site site = sites.of(caller, siteId);
        check(draft);
        sightings.changing(caller, draft.person());
        Occurrence when = Occurrence.of(occurredAt, clock, sites.protocol(site).backdatingLimit());
        Exposure exposure = Exposure.of(draft.exposureDay(), draft.exposureAt(), site.zone());
        LocalDate ordered = LocalDate.ofInstant(when.occurredAt(), site.zone());
        if (exposure.day().isAfter(ordered)) {
            throw new Invalid("exposureDay", "after-the-order", "ordered", ordered);
        }
        Protocol then = protocols.inForce(site.place(), ordered);
        IsolationOrder order = new IsolationOrder(draft.person(), siteId, draft.riskClass(), exposure, draft.text(),
                Term.of(then, draft.riskClass()), when, caller.user());
        em.persist(order);
        em.flush();
        trail.wrote(caller, "isolation-ordered", Subject.of("order", order.id()).at(siteId).about(draft.person()),
                "riskClass", draft.riskClass(), "computed", order.term().isPresent());
        changes.fire(new SiteChanged(siteId, "stays", draft.person()));
        return order;
    }

    private static void check(Draft draft) {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (draft.person() == null) {
            wrong.add(Invalid.Field.of("person", "required"));
        }
        if (draft.riskClass() == null) {
            wrong.add(Invalid.Field.of("riskClass", "required"));
        }
        text(wrong, "authority", draft.text().authority(), 100, true);
        text(wrong, "reason", draft.text().reason(), 500, true);
        text(wrong, "legalBasis", draft.text().legalBasis(), 300, false);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static void text(List<Invalid.Field> wrong, String path, String text, int most, boolean needed) {
        if (needed && (text == null || text.isBlank())) {
            wrong.add(Invalid.Field.of(path, "required"));
        } else if (text != null && text.length() > most) {
            wrong.add(Invalid.Field.of(path, "too-long", "most", most));
        }
    }
}
