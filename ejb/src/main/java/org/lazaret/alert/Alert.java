package org.lazaret.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.alert.AlertCycle.Act;
import org.lazaret.alert.AlertStep.Found;
import org.lazaret.alert.AlertStep.Recheck;
import org.lazaret.alert.AlertStep.Signed;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.shared.Ids;
import org.lazaret.watch.Kind;

/** That somebody is to look after an episode; one for each. Every change leaves an {@link AlertStep}. */
@Entity
public class Alert {
    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "episode_id")
    private UUID episode;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;
    private AlertLabel label;
    private Standing standing;
    private int level;
    private Holder holder;
    private Finding finding;
    @Column(name = "raised_at")
    private Instant raisedAt;
    private int steps;

    protected Alert() {
    }

    /** @param number of the site's day, from 1 */
    Alert(EpisodeRow of, LocalDate day, int number, Instant raisedAt, AlertRules rules) {
        id = Ids.next();
        site = of.site();
        person = of.person();
        episode = of.id();
        kind = of.kind();
        label = new AlertLabel(day, number);
        this.raisedAt = raisedAt;
        level = rules.first(kind);
        stands(AlertState.RAISED, raisedAt, rules);
    }

    AlertStep first(Signed signed) {
        return step(AlertStep.Kind.RAISED, signed, null, null);
    }

    /** @throws AlertStepRefused somebody has taken it, or it is closed */
    AlertStep acknowledge(Signed signed, AlertRules rules) {
        stands(AlertCycle.after(Act.ACKNOWLEDGE, this, false), signed.recordedAt(), rules);
        holder = new Holder(signed.by(), signed.name(), signed.recordedAt());
        return step(AlertStep.Kind.ACKNOWLEDGED, signed, null, null);
    }

    /** @throws AlertStepRefused nobody has taken it, or it is closed */
    AlertStep recheck(Recheck recheck, Signed signed, String note) {
        AlertState next = AlertCycle.after(recheck.found() == Found.CONFIRMED ? Act.CONFIRM : Act.REFUTE, this, false);
        finding = new Finding(recheck.found(), finding == null ? signed.recordedAt() : finding.at());
        standing = Standing.after(next, signed.recordedAt());
        return step(AlertStep.Kind.RECHECKED, signed, note, recheck);
    }

    /** Hands it on to the next level; {@code reason} is {@code null} when time ran out. @throws AlertStepRefused closed, or at the last */
    AlertStep escalate(Signed signed, String reason, AlertRules rules) {
        AlertState same = AlertCycle.after(Act.ESCALATE, this, false);
        if (level >= rules.levels().size() - 1) {
            throw new AlertStepRefused(this, Act.ESCALATE);
        }
        level++;
        stands(same, signed.recordedAt(), rules);
        return step(AlertStep.Kind.ESCALATED, signed, reason, null);
    }

    /** @throws AlertStepRefused a fever that was not rechecked and is not over, or nobody has taken it */
    AlertStep close(Signed signed, String reason, boolean over) {
        standing = Standing.after(AlertCycle.after(Act.CLOSE, this, over), signed.recordedAt());
        return step(AlertStep.Kind.CLOSED, signed, reason, null);
    }

    /** By the system: there is nothing left to look after. */
    AlertStep settle(Signed signed, String reason) {
        standing = Standing.after(AlertState.CLOSED, signed.recordedAt());
        return step(AlertStep.Kind.CLOSED, signed, reason, null);
    }

    /** By the system: whoever looks after the fever looks after this too. */
    AlertStep cover(Signed signed, Alert fever) {
        standing = Standing.coveredBy(fever.id, signed.recordedAt());
        return step(AlertStep.Kind.COVERED, signed, fever.label(), null);
    }

    /** Late readings say that there is something to look after still: it stands as before it was closed, and nobody is told anew. */
    AlertStep reopen(Signed signed, AlertRules rules) {
        AlertState before = holder == null ? AlertState.RAISED : AlertState.ACKNOWLEDGED;
        stands(finding().found() == Found.CONFIRMED ? AlertState.CONFIRMED : before, signed.recordedAt(), rules);
        return step(AlertStep.Kind.REOPENED, signed, null, null);
    }

    /** Another looks after it from now on; how long it took until somebody did stays. */
    AlertStep handOver(Signed to) {
        String from = holder.name();
        holder = new Holder(to.by(), to.name(), holder.at());
        return step(AlertStep.Kind.HANDED_OVER, to, from, null);
    }

    AlertStep ended(Signed signed) {
        return step(AlertStep.Kind.ENDED, signed, null, null);
    }

    private void stands(AlertState next, Instant since, AlertRules rules) {
        standing = Standing.open(next, AlertCycle.due(kind, next, level, since, rules));
    }

    private AlertStep step(AlertStep.Kind what, Signed signed, String reason, Recheck recheck) {
        return new AlertStep(this, ++steps, what, signed, reason, recheck);
    }

    /** As people read it to each other: {@code A-0809-031}. */
    public String label() {
        return label.text();
    }

    public UUID id() {
        return id;
    }

    public UUID site() {
        return site;
    }

    public UUID person() {
        return person;
    }

    public UUID episode() {
        return episode;
    }

    public Kind kind() {
        return kind;
    }

    public AlertState state() {
        return standing.state();
    }

    /** 0: the first of {@link AlertRules#levels()}. */
    public int level() {
        return level;
    }

    /** All of it {@code null} while nobody has taken it. */
    public Holder holder() {
        return holder == null ? Holder.NOBODY : holder;
    }

    /** All of it {@code null} until it is rechecked. */
    public Finding finding() {
        return finding == null ? Finding.NONE : finding;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Instant closedAt() {
        return standing.closedAt();
    }

    public Instant dueAt() {
        return standing.dueAt();
    }

    /** The alert of the fever that this one is part of; {@code null} while it is looked after by itself. */
    public UUID coveredBy() {
        return standing.coveredBy();
    }
}
