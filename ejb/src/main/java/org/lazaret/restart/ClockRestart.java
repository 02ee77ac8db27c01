package org.lazaret.restart;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.access.Caller;
import org.lazaret.contact.Investigation;
import org.lazaret.isolation.Exposure;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;
import org.lazaret.stay.Stay;

/**
 * Whether somebody's clock holds after a positive was near: in question until a person decides (R8). Every change leaves a
 * {@link RestartStep}.
 */
@Entity
@Table(name = "clock_restart")
public class ClockRestart {

    /** How it stands. */
    public enum State {
        /** In question: nobody is released on this clock. */
        PROPOSED,
        RESTARTED,
        /** The clock holds. */
        DISMISSED,
        /** The positive was none: a proposal that nobody had decided, or a restart that somebody took back. */
        WITHDRAWN;

        boolean leadsTo(State next) {
            return switch (this) {
                case PROPOSED -> next == RESTARTED || next == DISMISSED || next == WITHDRAWN;
                case RESTARTED -> next == WITHDRAWN;
                case DISMISSED, WITHDRAWN -> next == RESTARTED;
            };
        }
    }

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "investigation_id")
    private UUID investigation;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "stay_id")
    private UUID stay;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "order_id")
    private UUID order;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RestartScope scope;
    @Embedded
    private Exposure exposure;
    @Column(name = "proposed_at")
    private Instant proposedAt;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;
    @Column(name = "day_zero")
    private LocalDate dayZero;
    private int steps;

    protected ClockRestart() {
    }

    ClockRestart(Investigation of, Stay whose, IsolationOrder order, RestartScope scope, Instant at) {
        id = Ids.next();
        investigation = of.id();
        site = of.site();
        stay = whose.id();
        person = whose.person();
        this.order = order.id();
        this.scope = scope;
        exposure = order.exposure();
        proposedAt = at;
        state = State.PROPOSED;
    }

    RestartStep first(Occurrence when, Caller by) {
        return step(RestartStep.Kind.PROPOSED, null, when, by);
    }

    /**
     * A later record says that they were nearer: a clock that was let hold on less is in question anew.
     *
     * @return the step of that; empty where it stands as before
     */
    Optional<RestartStep> nearer(RestartScope now, Occurrence when, Caller by) {
        if (scope.compareTo(now) <= 0) {
            return Optional.empty();
        }
        scope = now;
        if (state != State.DISMISSED) {
            return Optional.empty();
        }
        state = State.PROPOSED;
        return Optional.of(first(when, by));
    }

    /**
     * Restarts, dismisses or takes back; empty where it stands so already.
     *
     * @param left   the day the positive left, by the calendar of the site; {@code null} while inside
     * @param reason 1–500 characters
     * @throws RestartRefused it cannot come from where it stands to there
     */
    Optional<RestartStep> decide(State next, LocalDate left, String reason, Occurrence when, Caller by) {
        if (state == next) {
            return Optional.empty();
        }
        if (!state.leadsTo(next)) {
            throw new RestartRefused(state, next);
        }
        state = next;
        dayZero = next == State.RESTARTED ? left : null;
        return Optional.of(step(RestartStep.Kind.valueOf(next.name()), reason, when, by));
    }

    /** The positive has left, or had not after all; empty where that is known. */
    Optional<RestartStep> settle(LocalDate left, Occurrence when, Caller by) {
        if (state != State.RESTARTED || Objects.equals(dayZero, left)) {
            return Optional.empty();
        }
        dayZero = left;
        return Optional.of(step(left == null ? RestartStep.Kind.REOPENED : RestartStep.Kind.DAY_ZERO, null, when, by));
    }

    private RestartStep step(RestartStep.Kind kind, String reason, Occurrence when, Caller by) {
        return new RestartStep(id, ++steps, kind, dayZero, reason, when, by);
    }

    public UUID id() {
        return id;
    }

    public UUID investigation() {
        return investigation;
    }

    public UUID site() {
        return site;
    }

    public UUID stay() {
        return stay;
    }

    public UUID person() {
        return person;
    }

    public UUID order() {
        return order;
    }

    public RestartScope scope() {
        return scope;
    }

    /** What day 0 rested on when it was proposed. */
    public Exposure exposure() {
        return exposure;
    }

    public State state() {
        return state;
    }

    /** Of a restart; {@code null} while the positive is inside. */
    public LocalDate dayZero() {
        return dayZero;
    }
}
