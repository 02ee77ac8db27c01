package org.lazaret.drafting;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.drafting.DraftStep.Kind;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.RuleCheck;
import org.lazaret.protocol.VersionsChanged;
import org.lazaret.shared.Reason;
import org.lazaret.shared.UuidBytes;

/** The way of a draft from whoever wrote it to where it counts: submitted, approved by somebody else, activated. */
@Stateless
public class Activations {
    private EntityManager em;
    private Drafts drafts;
    private Protocols protocols;
    private Trail trail;
    private Event<VersionsChanged> changes;
    private Clock clock;

    protected Activations() {
    }

    @Inject
    public Activations(EntityManager em, Drafts drafts, Protocols protocols, Trail trail, Event<VersionsChanged> changes, Clock clock) {
        this.em = em;
        this.drafts = drafts;
        this.protocols = protocols;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws org.lazaret.shared.Invalid something is missing or contradicts itself, field by field */
    public Draft submit(Caller caller, UUID id) {
        Draft draft = locked(caller, id);
        RuleCheck.refuse(DraftCheck.complete(draft));
        return step(caller, draft, Kind.SUBMITTED, null);
    }

    /** @throws OwnDraft the caller has written in it */
    public Draft approve(Caller caller, UUID id) {
        return step(caller, locked(caller, id), Kind.APPROVED, null);
    }

    /** It is to be written anew. @param reason 1–500 characters */
    public Draft sendBack(Caller caller, UUID id, String reason) {
        Draft draft = locked(caller, id);
        Reason.require(reason);
        return step(caller, draft, Kind.SENT_BACK, reason);
    }

    /** It will not become a version. @param reason 1–500 characters */
    public Draft withdraw(Caller caller, UUID id, String reason) {
        Draft draft = locked(caller, id);
        Reason.require(reason);
        return step(caller, draft, Kind.DROPPED, reason);
    }

    /**
     * From its day on orders are given under it, and what it replaces ends that day. Orders that run keep their rules.
     *
     * @throws DraftStepRefused nobody has approved it
     * @throws CodeTaken        another version was faster with that code
     */
    public Draft activate(Caller caller, UUID id) {
        Draft draft = locked(caller, id);
        Instant now = clock.instant();
        if (protocols.all().stream().anyMatch(v -> v.code().equals(draft.head().code()))) {
            throw new CodeTaken(draft.head().code());
        }
        ProtocolVersion version = draft.activate(caller, now);
        em.persist(version);
        if (draft.replaces() != null) {
            end(draft);
        }
        em.flush();
        trail.wrote(caller, "protocol-draft-activated", Subject.of("protocol", version.id()), "code", version.code(), "effectiveFrom",
                version.effectiveFrom());
        changes.fire(new VersionsChanged());
        return draft;
    }

    private void end(Draft draft) {
        em.createNativeQuery("""
                update protocol_version set effective_to = :day where id = :id and (effective_to is null or effective_to > :day)""")
                .setParameter("day", draft.head().effectiveFrom())
                .setParameter("id", UuidBytes.of(draft.replaces())).executeUpdate();
    }

    private Draft locked(Caller caller, UUID id) {
        Draft draft = drafts.of(caller, id);
        em.refresh(draft, LockModeType.PESSIMISTIC_WRITE);
        return draft;
    }

    private Draft step(Caller caller, Draft draft, Kind kind, String reason) {
        draft.take(kind, caller, clock.instant(), reason);
        em.flush();
        trail.wrote(caller, "protocol-draft-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), Subject.of("protocol-draft", draft.id()), "reason", reason);
        return draft;
    }
}
