package org.lazaret.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.access.Caller;

/** Why a certificate proves nothing any more, since when, and who says so. */
@Entity
@Immutable
@Table(name = "certificate_revocation")
public class CertificateRevocation {

    public enum Cause {
        BY_HAND,
        /** What it said was corrected; the next edition stands. */
        REPLACED,
        /** The release itself was taken back. */
        RELEASE_WITHDRAWN,
        /** What became known after the release would have held it; the review names it. */
        FOUND_LATER
    }

    @Id
    @Column(name = "certificate_id")
    private UUID certificate;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "by_name")
    private String byName;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Cause cause;
    private String reason;
    @Column(name = "review_id")
    private UUID review;

    protected CertificateRevocation() {
    }

    CertificateRevocation(UUID certificate, Cause cause, String reason, UUID review, Instant at, Caller by) {
        this.certificate = certificate;
        this.cause = cause;
        this.reason = reason;
        this.review = review;
        recordedAt = at;
        recordedBy = by.user();
        byName = by.name();
    }

    public UUID certificate() {
        return certificate;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String byName() {
        return byName;
    }

    public Cause cause() {
        return cause;
    }

    /** {@code null} where a new edition, or what became known later, is reason enough. */
    public String reason() {
        return reason;
    }

    /** What became known later; {@code null} unless that is the cause. */
    public UUID review() {
        return review;
    }
}
