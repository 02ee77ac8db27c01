package org.lazaret.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lazaret.access.Caller;
import org.lazaret.release.StayRelease;
import org.lazaret.shared.Ids;
import org.lazaret.signing.SignedCode;

/** The proof of a release, as it was printed and signed. What it says never changes; it stands until it is revoked, once. */
@Entity
@Table(name = "certificate")
public class Certificate {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "release_id")
    private UUID release;
    @Column(name = "stay_id")
    private UUID stay;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "person_id")
    private UUID person;
    @Embedded
    private CertificateNumber number;
    @Embedded
    private Said said;
    @Column(name = "check_word")
    private String checkWord;
    @Column(name = "key_id")
    private String key;
    private String code;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @Column(name = "issued_by")
    private UUID issuedBy;
    @Column(name = "issued_by_name")
    private String issuedByName;
    @Column(name = "standing_release_id")
    private UUID standingRelease;
    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Certificate() {
    }

    /** @param signer makes the code of what it is to say */
    Certificate(StayRelease decided, CertificateNumber number, Said said, Instant at, Caller by, Function<Map<String, Object>, SignedCode> signer) {
        id = Ids.next();
        release = decided.id();
        standingRelease = decided.id();
        stay = decided.stay();
        site = decided.site();
        person = decided.person();
        this.number = number;
        this.said = said;
        issuedAt = at;
        issuedBy = by.user();
        issuedByName = by.name();
        CheckWord word = CheckWord.random(RANDOM);
        checkWord = word.text();
        SignedCode signed = signer.apply(CodeClaims.of(id, number, said, word.mark(said.holder()), at));
        key = signed.keyId();
        code = signed.text();
    }

    /**
     * From now on it proves nothing.
     *
     * @param review {@code null} unless it is for what became known later
     * @throws CertificateRevoked it was revoked before
     */
    CertificateRevocation revoke(CertificateRevocation.Cause cause, String reason, UUID review, Instant at, Caller by) {
        requireStanding();
        revokedAt = at;
        standingRelease = null;
        return new CertificateRevocation(id, cause, reason, review, at, by);
    }

    void requireStanding() {
        if (revokedAt != null) {
            throw new CertificateRevoked(revokedAt);
        }
    }

    public UUID id() {
        return id;
    }

    /** The decision it proves. */
    public UUID release() {
        return release;
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

    public CertificateNumber number() {
        return number;
    }

    public Said said() {
        return said;
    }

    CheckWord checkWord() {
        return new CheckWord(checkWord);
    }

    public String key() {
        return key;
    }

    /** Compact JWS, as in the QR code. */
    public String code() {
        return code;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedByName() {
        return issuedByName;
    }

    /** {@code null} while it stands. */
    public Instant revokedAt() {
        return revokedAt;
    }
}
