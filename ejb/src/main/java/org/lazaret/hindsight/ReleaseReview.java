package org.lazaret.hindsight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.release.StayRelease;
import org.lazaret.shared.Ids;

/** How a release looks by what is known since; a row each time that changes, the last one holds. Never changed. */
@Entity
@Immutable
@Table(name = "release_review")
public class ReleaseReview {
    private static final String BETWEEN = ",";

    @Id
    private UUID id;
    @Column(name = "release_id")
    private UUID release;
    private int seq;
    @Column(name = "stay_id")
    private UUID stay;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "person_id")
    private UUID person;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Lack lack;
    private String matters;
    @Column(name = "tube_id")
    private UUID tube;
    @Column(name = "result_id")
    private UUID result;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected ReleaseReview() {
    }

    /**
     * @param before  the review before; {@code null} for none
     * @param against all that speaks against the release by now; empty where nothing does any more
     */
    ReleaseReview(StayRelease of, ReleaseReview before, List<Unmet> against, News news, Instant at, UUID by) {
        id = Ids.next();
        release = of.id();
        seq = before == null ? 1 : before.seq + 1;
        stay = of.stay();
        site = of.site();
        person = of.person();
        lack = Gravity.worst(since(before, against).isEmpty() ? against : since(before, against));
        matters = matters(against);
        tube = news.tube();
        result = news.result();
        recordedAt = at;
        recordedBy = by;
    }

    /** What speaks against the release now, and did not by the review before. */
    static List<Unmet> since(ReleaseReview before, List<Unmet> against) {
        Set<String> known = before == null ? Set.of() : Set.of(before.matters.split(BETWEEN));
        return against.stream().filter(one -> !known.containsAll(one.matters())).toList();
    }

    /** Whether there is nothing to write down. @param before {@code null} for none */
    static boolean isKnown(ReleaseReview before, List<Unmet> against) {
        return matters(against).equals(before == null ? "" : before.matters);
    }

    private static String matters(List<Unmet> against) {
        return against.stream().flatMap(one -> one.matters().stream()).collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining(BETWEEN));
    }

    public UUID id() {
        return id;
    }

    public UUID release() {
        return release;
    }

    /** From 1, by release. */
    public int seq() {
        return seq;
    }

    public UUID stay() {
        return stay;
    }

    public UUID site() {
        return site;
    }

    public UUID person() {
        return person;
    }

    /** The gravest of what came to speak against it with this; {@code null} where nothing does any more. */
    public Lack lack() {
        return lack;
    }

    public boolean isDoubt() {
        return lack != null;
    }

    /** {@code null} where no one result is to blame. */
    public UUID tube() {
        return tube;
    }

    /** What came; {@code null} where a swab was withdrawn, or no tube is named. */
    public UUID result() {
        return result;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
