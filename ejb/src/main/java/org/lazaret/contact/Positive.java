package org.lazaret.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;

/** What says that somebody is positive: a sample of ours, or somebody who told it. Taken back by name, never deleted. */
@Entity
@Table(name = "investigation_positive")
public class Positive {
    private static final int TOLD_BY_MOST = 200;

    /**
     * What was found.
     *
     * @param sample      {@code null} where it was told
     * @param collectedAt when the sample was taken
     * @param onsetAt     when the illness began; {@code null} where nobody knows or there is none
     * @param toldBy      who told it, at most 200 characters; {@code null} for a sample
     */
    public record Finding(UUID person, UUID sample, Instant collectedAt, Instant onsetAt, String toldBy) {

        /** When the window ends: the collection, or the onset if earlier (settled reading 7). */
        Instant end() {
            return onsetAt != null && onsetAt.isBefore(collectedAt) ? onsetAt : collectedAt;
        }

        void check(Instant now) {
            if (person == null) {
                throw new Invalid("person", "required");
            }
            if (collectedAt == null) {
                throw new Invalid("collectedAt", "required");
            }
            if (collectedAt.isAfter(now.plus(Occurrence.AHEAD)) || onsetAt != null && onsetAt.isAfter(now.plus(Occurrence.AHEAD))) {
                throw new Invalid(collectedAt.isAfter(now.plus(Occurrence.AHEAD)) ? "collectedAt" : "onsetAt", "in-the-future", "now", now,
                        "minutesAhead", Occurrence.AHEAD.toMinutes());
            }
            if (sample == null && (toldBy == null || toldBy.isBlank())) {
                throw new Invalid("toldBy", "required");
            }
            if (toldBy != null && toldBy.length() > TOLD_BY_MOST) {
                throw new Invalid("toldBy", "too-long", "most", TOLD_BY_MOST);
            }
        }
    }

    @Id
    private UUID id;
    @Column(name = "investigation_id")
    private UUID investigation;
    @Column(name = "sample_id")
    private UUID sample;
    @Column(name = "collected_at")
    private Instant collectedAt;
    @Column(name = "onset_at")
    private Instant onsetAt;
    @Column(name = "told_by")
    private String toldBy;
    @Embedded
    private Occurrence occurrence;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "by_name")
    private String byName;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;
    @Column(name = "withdrawn_name")
    private String withdrawnName;
    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected Positive() {
    }

    Positive(UUID investigation, Finding found, Occurrence when, Caller by) {
        id = Ids.next();
        this.investigation = investigation;
        sample = found.sample();
        collectedAt = found.collectedAt();
        onsetAt = found.onsetAt();
        toldBy = found.toldBy();
        occurrence = when;
        recordedBy = by.user();
        byName = by.name();
    }

    void withdraw(Occurrence when, Caller by, String reason) {
        withdrawnAt = when.recordedAt();
        withdrawnBy = by.user();
        withdrawnName = by.name();
        withdrawnReason = reason;
    }

    boolean says(Finding found) {
        return new Finding(null, sample, collectedAt, onsetAt, toldBy)
                .equals(new Finding(null, found.sample(), found.collectedAt(), found.onsetAt(), found.toldBy()));
    }

    Instant end() {
        return new Finding(null, sample, collectedAt, onsetAt, toldBy).end();
    }

    boolean stands() {
        return withdrawnAt == null;
    }

    UUID investigation() {
        return investigation;
    }

    public UUID sample() {
        return sample;
    }

    public Instant collectedAt() {
        return collectedAt;
    }

    public Instant onsetAt() {
        return onsetAt;
    }

    public String toldBy() {
        return toldBy;
    }

    public Occurrence when() {
        return occurrence;
    }

    public String byName() {
        return byName;
    }

    /** @return {@code null} while it stands */
    public Investigation.Ending withdrawal() {
        return withdrawnAt == null ? null : new Investigation.Ending(withdrawnAt, withdrawnName, withdrawnReason);
    }
}
