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
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AlertState state;
    private int level;
    private Holder holder;
    private Finding finding;
    @Column(name = "raised_at")
    private Instant raisedAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "due_at")
    private Instant dueAt;
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
        state = AlertState.RAISED;
        dueAt = AlertCycle.due(kind, state, level, raisedAt, rules);
    }

    AlertStep first(Signed signed) {
        return step(AlertStep.Kind.RAISED, signed, null, null);
    }

    /** @throws AlertStepRefused somebody has taken it, or it is closed */
    AlertStep acknowledge(Signed signed, AlertRules rules) {
        state = AlertCycle.after(Act.ACKNOWLEDGE, this, false);
        holder = new Holder(signed.by(), signed.name(), signed.recordedAt());
        dueAt = AlertCycle.due(kind, state, level, signed.recordedAt(), rules);
        return step(AlertStep.Kind.ACKNOWLEDGED, signed, null, null);
    }

    /** @throws AlertStepRefused nobody has taken it, or it is closed */
    AlertStep recheck(Recheck recheck, Signed signed, String note) {
        AlertState next = AlertCycle.after(recheck.found() == Found.CONFIRMED ? Act.CONFIRM : Act.REFUTE, this, false);
        finding = new Finding(recheck.found(), finding == null ? signed.recordedAt() : finding.at());
        stands(next, signed);
        return step(AlertStep.Kind.RECHECKED, signed, note, recheck);
    }

    /** Hands it on to the next level; {@code reason} is {@code null} when time ran out. @throws AlertStepRefused closed, or at the last */
    AlertStep escalate(Signed signed, String reason, AlertRules rules) {
        state = AlertCycle.after(Act.ESCALATE, this, false);
        if (level >= rules.levels().size() - 1) {
            throw new AlertStepRefused(this, Act.ESCALATE);
        }
        level++;
        dueAt = AlertCycle.due(kind, state, level, signed.recordedAt(), rules);
        return step(AlertStep.Kind.ESCALATED, signed, reason, null);
    }

    /** @throws AlertStepRefused a fever that was not rechecked and is not over, or nobody has taken it */
    AlertStep close(Signed signed, String reason, boolean over) {
        stands(AlertCycle.after(Act.CLOSE, this, over), signed);
        return step(AlertStep.Kind.CLOSED, signed, reason, null);
    }

    /** By the system: there is nothing left to look after. */
    AlertStep settle(Signed signed, String reason) {
        stands(AlertState.CLOSED, signed);
        return step(AlertStep.Kind.CLOSED, signed, reason, null);
    }

    /** Late readings say that there is something to look after still: it stands as before it was closed, and nobody is told anew. */
    AlertStep reopen(Signed signed, AlertRules rules) {
        state = found() == Found.CONFIRMED ? AlertState.CONFIRMED : holder == null ? AlertState.RAISED : AlertState.ACKNOWLEDGED;
        closedAt = null;
        dueAt = AlertCycle.due(kind, state, level, signed.recordedAt(), rules);
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

    private void stands(AlertState next, Signed signed) {
        state = next;
        dueAt = null;
        closedAt = next == AlertState.CLOSED ? signed.recordedAt() : null;
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
        return state;
    }

    /** 0: the first of {@link AlertRules#levels()}. */
    public int level() {
        return level;
    }

    /** {@code null} while nobody has taken it. */
    public UUID holder() {
        return holder == null ? null : holder.user();
    }

    public String holderName() {
        return holder == null ? null : holder.name();
    }

    public Found found() {
        return finding == null ? null : finding.found();
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Instant acknowledgedAt() {
        return holder == null ? null : holder.at();
    }

    public Instant recheckedAt() {
        return finding == null ? null : finding.at();
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
