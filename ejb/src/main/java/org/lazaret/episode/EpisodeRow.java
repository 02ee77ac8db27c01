package org.lazaret.episode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Period;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;
import org.lazaret.watch.Sample;

/**
 * An {@link Episode} of somebody, as it is seen now. At most one of a kind is open for a person (invariant 8), which a key
 * keeps; every change leaves an {@link EpisodeJudgement}.
 */
@Entity(name = "EpisodeRow")
@Table(name = "episode")
public class EpisodeRow {
    @Id
    private UUID id;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "person_id")
    private UUID person;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;
    private long onset;
    private long raised;
    private Long ended;
    private Integer peak;
    private int wear;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Verdict verdict;
    @Column(name = "merged_into")
    private UUID mergedInto;
    @Column(name = "noticed_at")
    private Instant noticedAt;
    private int judgements;

    protected EpisodeRow() {
    }

    /** @param noticedAt by our clock */
    EpisodeRow(UUID site, UUID person, Episode episode, Instant noticedAt) {
        id = Ids.next();
        this.site = site;
        this.person = person;
        this.noticedAt = noticedAt;
        kind = episode.kind();
        take(episode);
    }

    private void take(Episode episode) {
        onset = episode.onset();
        raised = episode.raised();
        ended = endOf(episode);
        peak = peakOf(episode);
        wear = episode.wear();
        verdict = verdictOf(episode);
        mergedInto = null;
    }

    private static Long endOf(Episode episode) {
        return episode.isOpen() ? null : Long.valueOf(episode.ended());
    }

    private static Integer peakOf(Episode episode) {
        return episode.peak() == Sample.NONE ? null : Integer.valueOf(episode.peak());
    }

    private static Verdict verdictOf(Episode episode) {
        return episode.refuted() ? Verdict.REFUTED : Verdict.VALID;
    }

    /** Whether it says so already. */
    boolean says(Episode episode) {
        return onset == episode.onset() && raised == episode.raised() && Objects.equals(ended, endOf(episode))
                && Objects.equals(peak, peakOf(episode)) && wear == episode.wear() && verdict == verdictOf(episode);
    }

    void becomes(Episode episode) {
        take(episode);
    }

    void neverWas() {
        verdict = Verdict.UNFOUNDED;
    }

    void isPartOf(EpisodeRow other) {
        verdict = Verdict.MERGED;
        mergedInto = other.id;
    }

    EpisodeJudgement judged(Instant at) {
        return new EpisodeJudgement(this, ++judgements, at);
    }

    /** Whether both speak of one stretch of time. */
    boolean touches(Episode episode) {
        return kind == episode.kind() && onset < episode.ended() && episode.onset() < (ended == null ? Episode.OPEN : ended)
                || kind == episode.kind() && onset == episode.onset();
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

    public Kind kind() {
        return kind;
    }

    public Instant onset() {
        return Instant.ofEpochSecond(onset);
    }

    /** When the readings said it first, by the time they were measured. */
    public Instant raised() {
        return Instant.ofEpochSecond(raised);
    }

    /** {@code null} while it lasts. */
    public Instant ended() {
        return ended == null ? null : Instant.ofEpochSecond(ended);
    }

    /** Times are whole seconds: what began and ended in one second lasted for that second. */
    public Period period() {
        return new Period(onset(), ended == null ? null : Instant.ofEpochSecond(Math.max(ended, onset + 1)));
    }

    /** Hundredths of a degree, or percent for a battery; {@code null} for a silence. */
    public Integer peak() {
        return peak;
    }

    /** Number of the wear at the site, 0 when it was the thermometer. */
    public int wear() {
        return wear;
    }

    public Verdict verdict() {
        return verdict;
    }

    public UUID mergedInto() {
        return mergedInto;
    }

    public Instant noticedAt() {
        return noticedAt;
    }

    public boolean isOpen() {
        return ended == null && verdict == Verdict.VALID;
    }

    int judgements() {
        return judgements;
    }
}
