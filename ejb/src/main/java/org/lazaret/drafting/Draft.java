package org.lazaret.drafting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.access.Caller;
import org.lazaret.drafting.DraftStep.Kind;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.Rule;
import org.lazaret.protocol.RuleValue;
import org.lazaret.protocol.Scope;
import org.lazaret.protocol.Sureness;
import org.lazaret.protocol.VersionHead;
import org.lazaret.shared.Ids;

/** A version of the rules while it is written: changed, submitted, approved by somebody else or returned, activated. */
@Entity
@Table(name = "protocol_draft")
public class Draft {
    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Scope scope;
    private String division;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "effective_from")
    private LocalDate effectiveFrom;
    @Column(name = "effective_to")
    private LocalDate effectiveTo;
    @Column(name = "name_zh")
    private String nameZh;
    @Column(name = "name_en")
    private String nameEn;
    @Column(name = "source_zh")
    private String sourceZh;
    @Column(name = "source_en")
    private String sourceEn;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Sureness sureness;
    @Column(name = "replaces_id")
    private UUID replaces;
    @Column(name = "activated_id")
    private UUID activated;
    @ElementCollection
    @CollectionTable(name = "protocol_draft_rule", joinColumns = @JoinColumn(name = "draft_id"))
    private Set<RuleValue> rules = new HashSet<>();
    @ElementCollection
    @CollectionTable(name = "protocol_draft_step", joinColumns = @JoinColumn(name = "draft_id"))
    @OrderColumn(name = "seq")
    private List<DraftStep> steps = new ArrayList<>();

    protected Draft() {
    }

    Draft(VersionHead head, UUID replaces, Collection<RuleValue> rules, Caller author, Instant at) {
        id = Ids.next();
        write(head, replaces, rules);
        steps.add(DraftStep.of(Kind.BEGUN, author, at, null));
    }

    /** @throws DraftStepRefused it is not being written any more */
    void change(VersionHead head, UUID replaced, Collection<RuleValue> changed, Caller author, Instant at) {
        take(Kind.CHANGED, author, at, null);
        write(head, replaced, changed);
    }

    private void write(VersionHead head, UUID replaced, Collection<RuleValue> written) {
        code = head.code();
        scope = head.scope();
        division = head.division();
        site = head.site();
        effectiveFrom = head.effectiveFrom();
        effectiveTo = head.effectiveTo();
        nameZh = head.nameZh();
        nameEn = head.nameEn();
        sourceZh = head.sourceZh();
        sourceEn = head.sourceEn();
        sureness = head.sureness();
        replaces = replaced;
        rules.retainAll(written);
        rules.addAll(written);
    }

    /**
     * @throws DraftStepRefused not from where it stands
     * @throws OwnDraft         whoever approves it has written in it
     */
    void take(Kind step, Caller caller, Instant at, String reason) {
        if (!state().allows(step)) {
            throw new DraftStepRefused(step, state());
        }
        if (step == Kind.APPROVED && isWrittenBy(caller.user())) {
            throw new OwnDraft();
        }
        steps.add(DraftStep.of(step, caller, at, reason));
    }

    /** @throws DraftStepRefused nobody has approved it */
    ProtocolVersion activate(Caller caller, Instant at) {
        take(Kind.ACTIVATED, caller, at, null);
        ProtocolVersion became = asVersion(at);
        activated = became.id();
        return became;
    }

    /** What it would be if it were activated then. */
    public ProtocolVersion asVersion(Instant at) {
        return new ProtocolVersion(head(), rules, at);
    }

    public boolean isWrittenBy(UUID user) {
        return steps.stream().anyMatch(s -> s.author().equals(user) && (s.kind() == Kind.BEGUN || s.kind() == Kind.CHANGED));
    }

    public DraftState state() {
        return DraftState.after(steps.get(steps.size() - 1).kind());
    }

    public VersionHead head() {
        return new VersionHead(code, scope, division, site, effectiveFrom, effectiveTo, nameZh, nameEn, sourceZh, sourceEn, sureness);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** The version that ends when this one begins; {@code null} for none. */
    public UUID replaces() {
        return replaces;
    }

    /** The version it became; {@code null} before. */
    public UUID activated() {
        return activated;
    }

    /** By rule and class in the order of the rules. */
    public List<RuleValue> rules() {
        return rules.stream().sorted(Comparator.comparing((RuleValue r) -> Rule.of(r.rule())).thenComparing(RuleValue::riskClass)).toList();
    }

    /** The first one first; never empty. */
    public List<DraftStep> steps() {
        return List.copyOf(steps);
    }
}
