package org.lazaret.certificate;

import java.time.Instant;
import org.lazaret.shared.Refusal;

/** It was revoked before; a revoked certificate is neither printed nor revoked again. */
public final class CertificateRevoked extends Refusal {
    private static final long serialVersionUID = 1L;

    CertificateRevoked(Instant revokedAt) {
        super("certificate-revoked", 409, "revokedAt", revokedAt);
    }
}
