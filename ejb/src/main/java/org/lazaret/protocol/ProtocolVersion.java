package org.lazaret.protocol;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lazaret.shared.Ids;

/** The rules of one authority for one place, in force from one day on. Every order names the one it was given under. */
@Entity
@Immutable
@Table(name = "protocol_version")
public class ProtocolVersion {
    /** Narrowest first; of the same scope, the one that came later. */
    static final Comparator<ProtocolVersion> PRECEDENCE = Comparator
            .comparing((ProtocolVersion v) -> v.scope).thenComparing(v -> v.effectiveFrom).reversed();

    @Id
    private UUID id;
    @Column(nullable = false, length = 40)
    private String code;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Scope scope;
    @Column(length = 12)
    private String division;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "effective_from", nullable = false)
    private LocalDate effectiveFrom;
    @Column(name = "effective_to")
    private LocalDate effectiveTo;
    @Column(name = "name_zh", nullable = false, length = 200)
    private String nameZh;
    @Column(name = "name_en", nullable = false, length = 200)
    private String nameEn;
    @Column(name = "source_zh", nullable = false, length = 400)
    private String sourceZh;
    @Column(name = "source_en", nullable = false, length = 400)
    private String sourceEn;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 1)
    private Sureness sureness;
    @Column(name = "activated_at")
    private Instant activatedAt;
    @ElementCollection
    @CollectionTable(name = "protocol_rule", joinColumns = @JoinColumn(name = "version_id"))
    private Set<RuleValue> rules = new HashSet<>();

    protected ProtocolVersion() {
    }

    /** @param effectiveTo first day it is no longer in force, or {@code null} */
    ProtocolVersion(UUID id, String code, Scope scope, String division, UUID site, LocalDate effectiveFrom,
            LocalDate effectiveTo, Set<RuleValue> rules) {
        this.id = id;
        this.code = code;
        this.scope = scope;
        this.division = division;
        this.site = site;
        this.effectiveFrom = effectiveFrom;
        this.effectiveTo = effectiveTo;
        this.rules.addAll(rules);
    }

    /** @param activatedAt since when it is known here */
    public ProtocolVersion(VersionHead head, Collection<RuleValue> rules, Instant activatedAt) {
        this(Ids.next(), head.code(), head.scope(), head.division(), head.site(), head.effectiveFrom(), head.effectiveTo(), Set.copyOf(rules));
        nameZh = head.nameZh();
        nameEn = head.nameEn();
        sourceZh = head.sourceZh();
        sourceEn = head.sourceEn();
        sureness = head.sureness();
        this.activatedAt = activatedAt;
    }

    /** What stands above its rules. */
    public VersionHead head() {
        return new VersionHead(code, scope, division, site, effectiveFrom, effectiveTo, nameZh, nameEn, sourceZh, sourceEn, sureness);
    }

    /** The same version where it is no longer in force from that day on; itself if it was not anyway. */
    ProtocolVersion until(LocalDate day) {
        if (effectiveTo != null && !effectiveTo.isAfter(day)) {
            return this;
        }
        ProtocolVersion ended = new ProtocolVersion(head().until(day), rules, activatedAt);
        ended.id = id;
        return ended;
    }

    /** Before that moment; what comes with the product always was. */
    boolean isKnown(Instant at) {
        return activatedAt == null || activatedAt.isBefore(at);
    }

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(effectiveFrom) && (effectiveTo == null || on.isBefore(effectiveTo));
    }

    public boolean reaches(Place place) {
        return switch (scope) {
            case WORLD, NATION -> true;
            case PROVINCE, CITY -> place.division().startsWith(division);
            case SITE -> site.equals(place.site());
        };
    }

    /** The value for the class, else the one for any class. */
    Optional<RuleValue> value(Rule rule, RiskClass riskClass) {
        Optional<RuleValue> own = riskClass == null ? Optional.empty()
                : rules.stream().filter(r -> r.answers(rule, riskClass)).findAny();
        return own.or(() -> rules.stream().filter(r -> r.answers(rule, null)).findAny());
    }

    /** All values, by rule and class in the order of the rules. */
    public List<RuleValue> rules() {
        return rules.stream().sorted(Comparator.comparing((RuleValue r) -> Rule.of(r.rule()))
                .thenComparing(RuleValue::riskClass)).toList();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public Scope scope() {
        return scope;
    }

    public String division() {
        return division;
    }

    public UUID site() {
        return site;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public LocalDate effectiveTo() {
        return effectiveTo;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public String sourceZh() {
        return sourceZh;
    }

    public String sourceEn() {
        return sourceEn;
    }

    public Sureness sureness() {
        return sureness;
    }

    /** {@code null} for what comes with the product. */
    public Instant activatedAt() {
        return activatedAt;
    }
}
