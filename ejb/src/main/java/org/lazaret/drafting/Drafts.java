package org.lazaret.drafting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Reach;
import org.lazaret.access.SiteScope;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.RuleCheck;
import org.lazaret.protocol.RuleValue;
import org.lazaret.protocol.Scope;
import org.lazaret.protocol.VersionHead;
import org.lazaret.shared.Invalid.Field;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.StaleVersion;
import org.lazaret.site.Sites;

/** Versions of the rules while they are written. Who decides about an area writes, sees and changes those of the area. */
@Stateless
public class Drafts {

    /**
     * What somebody has written.
     *
     * @param replaces the version that ends when this one begins, of the same place; {@code null} for none
     */
    public record Written(VersionHead head, UUID replaces, List<RuleValue> rules) {
    }

    private EntityManager em;
    private Access access;
    private Sites sites;
    private Protocols protocols;
    private Trail trail;
    private Clock clock;

    protected Drafts() {
    }

    @Inject
    public Drafts(EntityManager em, Access access, Sites sites, Protocols protocols, Trail trail, Clock clock) {
        this.em = em;
        this.access = access;
        this.sites = sites;
        this.protocols = protocols;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those of the caller's areas and sites, the last begun first. */
    public List<Draft> list(Caller caller) {
        Reach reach = access.reach(caller);
        return em.createQuery("select distinct d from Draft d left join fetch d.steps", Draft.class).getResultStream()
                .filter(draft -> reach.covers(scope(draft.head()))).sorted(Comparator.comparing(Draft::id).reversed()).toList();
    }

    /**
     * With its rules and steps.
     *
     * @throws NotFound no such draft, or none of the caller's
     */
    public Draft of(Caller caller, UUID id) {
        Draft draft = em.createQuery("select d from Draft d left join fetch d.rules left join fetch d.steps where d.id = :id", Draft.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFound::new);
        access.at(caller, scope(draft.head()));
        return draft;
    }

    /** @throws org.lazaret.shared.Invalid field by field */
    public Draft begin(Caller caller, Written written) {
        check(caller, written);
        Draft draft = new Draft(written.head(), written.replaces(), written.rules(), caller, clock.instant());
        em.persist(draft);
        em.flush();
        trail.wrote(caller, "protocol-draft-begun", Subject.of("protocol-draft", draft.id()), "code", written.head().code());
        return draft;
    }

    /**
     * @throws StaleVersion                somebody else changed it since
     * @throws DraftStepRefused            it is not being written any more
     * @throws org.lazaret.shared.Invalid  field by field
     */
    public Draft change(Caller caller, UUID id, long version, Written written) {
        Draft draft = of(caller, id);
        StaleVersion.require(version, draft.version(), null);
        check(caller, written);
        draft.change(written.head(), written.replaces(), written.rules(), caller, clock.instant());
        em.flush();
        trail.wrote(caller, "protocol-draft-changed", Subject.of("protocol-draft", id), "rules", written.rules().size());
        return draft;
    }

    private void check(Caller caller, Written written) {
        List<Field> wrong = new ArrayList<>(DraftCheck.whileWritten(written.head()));
        wrong.addAll(RuleCheck.of(written.rules()));
        if (wrong.isEmpty()) {
            access.at(caller, scope(written.head()));
            replaced(written).ifPresent(wrong::add);
        }
        RuleCheck.refuse(wrong);
    }

    private Optional<Field> replaced(Written written) {
        if (written.replaces() == null) {
            return Optional.empty();
        }
        ProtocolVersion ended = protocols.version(written.replaces());
        VersionHead head = written.head();
        boolean same = ended.scope() == head.scope() && Objects.equals(ended.division(), head.division())
                && Objects.equals(ended.site(), head.site());
        boolean before = head.effectiveFrom() == null || ended.effectiveFrom().isBefore(head.effectiveFrom());
        return same && before ? Optional.empty() : Optional.of(Field.of("replaces", "no-predecessor"));
    }

    SiteScope scope(VersionHead head) {
        return head.scope() == Scope.SITE ? sites.find(head.site()).scope() : head.area();
    }
}
