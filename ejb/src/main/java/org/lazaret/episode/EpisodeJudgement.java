package org.lazaret.episode;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How an episode was seen from one moment on; never changed. */
@Entity
@Table(name = "episode_judgement")
public class EpisodeJudgement {

    /** @param seq from 1 */
    @Embeddable
    public record Key(@Column(name = "episode_id") UUID episode, int seq) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    private long onset;
    private long raised;
    private Long ended;
    private Integer peak;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Verdict verdict;

    protected EpisodeJudgement() {
    }

    EpisodeJudgement(EpisodeRow episode, int seq, Instant at) {
        key = new Key(episode.id(), seq);
        recordedAt = at;
        onset = episode.onset().getEpochSecond();
        raised = episode.raised().getEpochSecond();
        ended = episode.ended() == null ? null : episode.ended().getEpochSecond();
        peak = episode.peak();
        verdict = episode.verdict();
    }
}
