package org.lazaret.patch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.patch.PatchState.Signed;
import org.lazaret.patch.WearStep.Kind;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Period;

/**
 * A person wears a patch: begun by pairing, ended when it comes off. Its period is as it is known now; how it came to be
 * known stands in its {@link WearStep steps}. A reading belongs to whoever wore the patch when it was measured
 * (invariant 7), so correcting a wear moves readings.
 */
@Entity
public class Wear {

    /** Where on the skin. */
    public enum BodyPlace { AXILLA_LEFT, AXILLA_RIGHT, CHEST, ARM, FOREHEAD }

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "site_id")
    private UUID site;
    private int number;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "patch_id")
    private Patch patch;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "body_place")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BodyPlace bodyPlace;
    @Column(name = "from_at")
    private Instant fromAt;
    @Column(name = "to_at")
    private Instant toAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    private int steps;

    protected Wear() {
    }

    /** @param bodyPlace {@code null} when nobody says */
    Wear(int number, Patch patch, UUID person, BodyPlace bodyPlace) {
        this.id = Ids.next();
        this.site = patch.site();
        this.number = number;
        this.patch = patch;
        this.person = person;
        this.bodyPlace = bodyPlace;
    }

    WearStep begin(Signed signed) {
        fromAt = signed.when().occurredAt();
        return step(Kind.BEGUN, null, null, signed);
    }

    /**
     * @throws WearOver it has ended, or never was
     * @throws Invalid  not after its begin
     */
    WearStep end(WearStep.Outcome outcome, Signed signed) {
        requireStanding();
        if (toAt != null) {
            throw new WearOver(patch.code(), toAt);
        }
        toAt = after(signed.when().occurredAt(), "occurredAt");
        return step(Kind.ENDED, outcome, null, signed);
    }

    /** @param mistaken the step that said when it began */
    WearStep correctBegin(Instant from, WearStep mistaken, Signed signed) {
        requireStanding();
        if (toAt != null && !toAt.isAfter(from)) {
            throw new Invalid("from", "ends-before-it-starts");
        }
        fromAt = from;
        return step(Kind.BEGIN_CORRECTED, null, mistaken, signed.at(from));
    }

    /** @param mistaken the step that said when it ended */
    WearStep correctEnd(Instant to, WearStep mistaken, Signed signed) {
        requireStanding();
        toAt = after(to, "to");
        return step(Kind.END_CORRECTED, null, mistaken, signed.at(to));
    }

    /** It had not come off after all. */
    WearStep resume(WearStep mistaken, Signed signed) {
        requireStanding();
        toAt = null;
        return step(Kind.RESUMED, null, mistaken, signed);
    }

    /** It never was. */
    WearStep withdraw(WearStep mistaken, Signed signed) {
        requireStanding();
        withdrawnAt = signed.when().recordedAt();
        return step(Kind.WITHDRAWN, null, mistaken, signed);
    }

    private WearStep step(Kind kind, WearStep.Outcome outcome, WearStep mistaken, Signed signed) {
        steps++;
        return new WearStep(new WearStep.Key(id, steps), kind, outcome, mistaken, signed);
    }

    private void requireStanding() {
        if (withdrawnAt != null) {
            throw new WearOver(patch.code(), withdrawnAt);
        }
    }

    private Instant after(Instant end, String path) {
        if (!end.isAfter(fromAt)) {
            throw new Invalid(path, "ends-before-it-starts");
        }
        return end;
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

    public int number() {
        return number;
    }

    public Patch patch() {
        return patch;
    }

    public UUID person() {
        return person;
    }

    /** {@code null} when nobody said. */
    public BodyPlace bodyPlace() {
        return bodyPlace;
    }

    public Period period() {
        return new Period(fromAt, toAt);
    }

    public boolean isOpen() {
        return toAt == null && withdrawnAt == null;
    }

    /** {@code null} while it stands. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public Worn worn() {
        return new Worn(number, id, person, patch.id(), patch.code(), fromAt, toAt);
    }
}
