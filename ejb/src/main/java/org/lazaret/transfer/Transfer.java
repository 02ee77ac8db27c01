package org.lazaret.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.lazaret.transfer.TransferStep.Kind;
import org.lazaret.transfer.TransferStep.Signed;

/**
 * Somebody is to go to another site or to a hospital: requested → origin approved → destination approved, or refused and
 * directed elsewhere → transport arranged → picked up → arrived → completed; or cancelled before the person has left. Each
 * change answers the signed step that records it.
 */
@Entity
public class Transfer {
    @Id
    private UUID id;
    @Version
    private long version;
    /** Where the person stays, or stayed. */
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "person_id")
    private UUID person;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TransferState state;
    /** When it came to stand so. */
    private Instant since;
    @Column(name = "requested_at")
    private Instant requestedAt;
    /** A doctor ordered it: an emergency. */
    @Column(name = "is_order")
    private boolean order;
    /** {@code null} until somebody says where to. */
    @Embedded
    private Destination destination;
    @Embedded
    private Vehicle vehicle;
    @Column(name = "stay_id")
    private UUID stay;
    /** {@code null} before the destination has agreed, and for a hospital outside. */
    @Column(name = "destination_stay_id")
    private UUID destinationStay;
    @Column(name = "ended_at")
    private Instant endedAt;
    private int steps;

    protected Transfer() {
    }

    Transfer(UUID site, UUID person) {
        this.id = Ids.next();
        this.site = site;
        this.person = person;
        this.state = TransferState.REQUESTED;
    }

    TransferStep request(Signed signed) {
        requestedAt = signed.when().recordedAt();
        since = signed.when().occurredAt();
        return step(Kind.REQUESTED, signed);
    }

    TransferStep ground(Kind added, Signed signed) {
        TransferCycle.require(added, state, signed.when().occurredAt(), signed.when());
        return next(added, signed);
    }

    /** @throws Invalid no destination, or the origin itself */
    TransferStep direct(Kind approvedOrOrdered, Destination where, Signed signed) {
        if (site.equals(Destination.require(where).site())) {
            throw new Invalid("destination", "same-site");
        }
        TransferStep made = step(approvedOrOrdered, signed).to(where);
        destination = where;
        order = approvedOrOrdered == Kind.ORDERED_BY_DOCTOR;
        return made;
    }

    /** @param kept the stay at the destination that keeps the bed; {@code null} for a hospital outside */
    TransferStep accept(UUID kept, Signed signed) {
        destinationStay = kept;
        return step(Kind.DESTINATION_APPROVED, signed);
    }

    /** The destination takes nobody, or takes its word back before the person has left: nothing is kept there any more. */
    TransferStep refuse(Signed signed) {
        TransferStep made = step(Kind.REFUSED, signed);
        destinationStay = null;
        return made;
    }

    TransferStep arrange(Vehicle what, Signed signed) {
        TransferStep made = step(Kind.ARRANGED, signed).with(what);
        vehicle = what;
        return made;
    }

    /** @param left the stay that the person has left */
    TransferStep pickUp(UUID left, Signed signed) {
        stay = left;
        return step(Kind.PICKED_UP, signed);
    }

    TransferStep arrive(UUID kept, Signed signed) {
        destinationStay = kept;
        return step(Kind.ARRIVED, signed);
    }

    TransferStep complete(Signed signed) {
        endedAt = signed.when().recordedAt();
        return step(Kind.COMPLETED, signed);
    }

    TransferStep cancel(Signed signed) {
        endedAt = signed.when().recordedAt();
        return step(Kind.CANCELLED, signed);
    }

    /** It stands as before its last step, a mistake. @param kept the stay that is kept at the destination from now on */
    TransferStep withdraw(TransferHistory history, TransferStep mistaken, UUID kept, Signed signed) {
        TransferCycle.require(Kind.WITHDRAWN, state, since, signed.when());
        TransferHistory before = history.without(mistaken);
        state = before.state();
        since = before.since();
        order = before.isOrder();
        destination = before.destination();
        vehicle = before.vehicle();
        stay = state.hasLeft() ? stay : null;
        destinationStay = kept;
        endedAt = null;
        return next(Kind.WITHDRAWN, signed).correcting(mistaken);
    }

    private TransferStep step(Kind kind, Signed signed) {
        TransferCycle.require(kind, state, since, signed.when());
        state = TransferCycle.after(kind, state);
        since = signed.when().occurredAt();
        return next(kind, signed);
    }

    private TransferStep next(Kind kind, Signed signed) {
        steps++;
        return new TransferStep(new TransferStep.Key(id, steps), kind, signed);
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

    public TransferState state() {
        return state;
    }

    public Instant since() {
        return since;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public boolean isOrder() {
        return order;
    }

    public Destination destination() {
        return destination;
    }

    public Vehicle vehicle() {
        return vehicle;
    }

    public UUID stay() {
        return stay;
    }

    public UUID destinationStay() {
        return destinationStay;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
