package org.lazaret.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayStep.Kind;
import org.lazaret.stay.StayStep.Why;

/**
 * A person's time at a site: ordered → en route → admitted → released, transferred, died or absconded → closed by the
 * physical departure; or cancelled before the person came. Each change answers the signed step that records it; a change
 * that the life cycle does not know is refused with {@link StayStepRefused}.
 */
@Entity
public class Stay {
    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "site_kind")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SiteKind siteKind;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "order_id")
    private UUID order;
    @Column(name = "expected_at")
    private Instant expectedAt;
    @Column(name = "set_out_at")
    private Instant setOutAt;
    @Column(name = "admitted_at")
    private Instant admittedAt;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Ending ending;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "release_id")
    private UUID release;
    private int steps;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Stay() {
    }

    /** @param order {@code null} only in a residence, a ward or a community */
    public Stay(Site site, UUID person, UUID order, Instant expectedAt, Instant recordedAt) {
        if (order == null && site.kind() == SiteKind.ISOLATION) {
            throw new Invalid("order", "required");
        }
        this.id = Ids.next();
        this.site = site.id();
        this.siteKind = site.kind();
        this.person = person;
        this.order = order;
        this.expectedAt = expectedAt;
        this.recordedAt = recordedAt;
    }

    /** The one place that says how far the stay has come. */
    public StayState state() {
        if (closedAt != null) {
            return ending == Ending.CANCELLED ? StayState.CANCELLED : StayState.CLOSED;
        }
        if (ending != null) {
            return StayState.valueOf(ending.name());
        }
        if (admittedAt != null) {
            return StayState.ADMITTED;
        }
        return setOutAt == null ? StayState.ORDERED : StayState.EN_ROUTE;
    }

    public boolean isPresent() {
        return admittedAt != null && closedAt == null;
    }

    StayStep expected(Occurrence when, UUID by, Why why) {
        return step(Kind.EXPECTED, when, by, why);
    }

    StayStep setOut(Occurrence when, UUID by, Why why) {
        StayCycle.require(Kind.SET_OUT, state());
        setOutAt = when.occurredAt();
        return step(Kind.SET_OUT, when, by, why);
    }

    StayStep admit(Occurrence when, UUID by, Why why) {
        StayCycle.require(Kind.ADMITTED, state(), setOutAt, when);
        admittedAt = when.occurredAt();
        return step(Kind.ADMITTED, when, by, why);
    }

    /** Moved, out for treatment or returned: the person stays admitted. */
    StayStep during(Kind kind, Occurrence when, UUID by, Why why) {
        StayCycle.require(kind, state(), admittedAt, when);
        return step(kind, when, by, why);
    }

    StayStep end(Ending how, Occurrence when, UUID by, Why why) {
        Kind kind = Kind.valueOf(how.name());
        StayCycle.require(kind, state(), admittedAt, when);
        if (how == Ending.CANCELLED) {
            closedAt = when.occurredAt();
        }
        ending = how;
        endedAt = when.occurredAt();
        return step(kind, when, by, why);
    }

    /** May go by a decision that is kept (invariant 6). @param overridden whether two people answer for what was unmet */
    StayStep release(UUID decision, boolean overridden, Occurrence when, UUID by, Why why) {
        StayStep step = end(Ending.RELEASED, when, by, why).decided(decision, overridden);
        release = decision;
        return step;
    }

    /** The person has physically left (invariant 4). */
    StayStep depart(Occurrence when, UUID by, Why why) {
        StayCycle.require(Kind.DEPARTED, state(), endedAt, when);
        closedAt = when.occurredAt();
        return step(Kind.DEPARTED, when, by, why);
    }

    /** The last step that stands was a mistake: an ending, a departure or an admission; it is as if it had not been. */
    StayStep withdraw(StayStep mistaken, Occurrence when, UUID by, Why why) {
        StayCycle.require(Kind.WITHDRAWN, state(), mistaken.occurrence().occurredAt(), when);
        switch (mistaken.kind()) {
            case RELEASED, TRANSFERRED, DIED, ABSCONDED -> {
                ending = null;
                endedAt = null;
                release = null;
            }
            case DEPARTED -> closedAt = null;
            case ADMITTED -> admittedAt = null;
            case EXPECTED, SET_OUT, MOVED, OUT, RETURNED, CANCELLED, WITHDRAWN -> throw new StayStepRefused(Kind.WITHDRAWN, state());
        }
        return step(Kind.WITHDRAWN, when, by, why).correcting(mistaken);
    }

    private StayStep step(Kind kind, Occurrence when, UUID by, Why why) {
        steps++;
        return new StayStep(new StayStep.Key(id, steps), kind, when, by, why);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID site() {
        return site;
    }

    public SiteKind siteKind() {
        return siteKind;
    }

    public UUID person() {
        return person;
    }

    /** {@code null} without an isolation order. */
    public UUID order() {
        return order;
    }

    public Instant expectedAt() {
        return expectedAt;
    }

    public Instant admittedAt() {
        return admittedAt;
    }

    public Ending ending() {
        return ending;
    }

    /** The decision it ended by; {@code null} unless released by one. */
    public UUID release() {
        return release;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
