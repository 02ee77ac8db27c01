package org.lazaret.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;

/** The public half of a key that signs certificates, or did: kept for ever, because papers outlive keys. */
@Entity
@Table(name = "signing_key")
public class SigningKey {
    @Id
    private String id;
    @Column(name = "public_key")
    private byte[] publicKey;
    private Instant since;
    @Column(name = "retired_at")
    private Instant retiredAt;

    protected SigningKey() {
    }

    SigningKey(KeyFile.Pair pair, Instant since) {
        id = pair.id();
        publicKey = pair.open().getEncoded();
        this.since = since;
    }

    /** Another key signs from now on; what this one signed can still be checked. */
    void retire(Instant at) {
        retiredAt = at;
    }

    ECPublicKey open() {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(publicKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** First 16 characters of the thumbprint of RFC 7638. */
    public String id() {
        return id;
    }

    /** Coordinate of the JWK, base64url. */
    public String x() {
        return Thumbprint.x(open());
    }

    /** Coordinate of the JWK, base64url. */
    public String y() {
        return Thumbprint.y(open());
    }

    public Instant since() {
        return since;
    }

    /** {@code null} for the one that signs now. */
    public Instant retiredAt() {
        return retiredAt;
    }
}
