package org.lazaret.alert;

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

/** Something that happened to an alert: dated, signed, never changed. */
@Entity
@Table(name = "alert_step")
public class AlertStep {

    /** What happened. */
    public enum Kind {
        RAISED,
        ACKNOWLEDGED,
        RECHECKED,
        ESCALATED,
        /** The episode was over. */
        ENDED,
        CLOSED,
        /** Late readings say that the episode goes on, or was one after all. */
        REOPENED,
        /** With the whole shift. */
        HANDED_OVER,
        /** It is part of a fever of the same time, and closed: who looks after that looks after this. */
        COVERED
    }

    /** By which second method something was looked at. */
    public enum Method { AXILLA, EAR, FOREHEAD, MOUTH, SEEN }

    /** What the second method said. */
    public enum Found { CONFIRMED, REFUTED }

    /** @param seq from 1 */
    @Embeddable
    public record Key(@Column(name = "alert_id") UUID alert, int seq) implements Serializable {
    }

    /** Who did it, when it happened and was written down, under which version. */
    public record Signed(UUID by, String name, Instant occurredAt, Instant recordedAt, String version) {
    }

    /** @param centi hundredths of a degree; {@code null} where nothing was measured */
    public record Recheck(Method method, Integer centi, Found found) {
    }

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;
    @Column(name = "occurred_at")
    private Instant occurredAt;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "by_name")
    private String byName;
    private int level;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Method method;
    private Integer centi;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Found found;
    private String reason;
    @Column(name = "protocol_version")
    private String protocolVersion;

    protected AlertStep() {
    }

    AlertStep(Alert alert, int seq, Kind kind, Signed signed, String reason, Recheck recheck) {
        key = new Key(alert.id(), seq);
        this.kind = kind;
        this.level = alert.level();
        this.reason = reason;
        occurredAt = signed.occurredAt();
        recordedAt = signed.recordedAt();
        recordedBy = signed.by();
        byName = signed.name();
        protocolVersion = signed.version();
        if (recheck != null) {
            method = recheck.method();
            centi = recheck.centi();
            found = recheck.found();
        }
    }

    UUID alert() {
        return key.alert();
    }

    public int seq() {
        return key.seq();
    }

    public Kind kind() {
        return kind;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    boolean isBy(UUID user) {
        return recordedBy.equals(user);
    }

    public String byName() {
        return byName;
    }

    public int level() {
        return level;
    }

    public Recheck recheck() {
        return found == null ? null : new Recheck(method, centi, found);
    }

    public String reason() {
        return reason;
    }
}
