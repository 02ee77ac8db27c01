package org.lazaret.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.certificate.CertificateChecks;
import org.lazaret.signing.SigningKey;
import org.lazaret.signing.SigningKeys;
import org.lazaret.web.door.Rates;

/** What everybody may ask, signed in or not: the public keys, and whether a certificate stands. Nothing here is about a person. */
@RequestScoped
@Path("/")
public class CertificateCheckResource {
    @Inject
    private SigningKeys keys;
    @Inject
    private CertificateChecks checks;
    @Inject
    private Rates rates;
    @Inject
    private Caller caller;

    /** A JWK set (RFC 7517), the newest key first. */
    public record KeySet(List<Key> keys) {
    }

    /** @param retired since when it signs no more; {@code null} for the one that signs now */
    public record Key(String kty, String crv, String alg, String use, String kid, String x, String y, Instant since, Instant retired) {
        static Key of(SigningKey key) {
            return new Key("EC", "P-256", "ES256", "sig", key.id(), key.x(), key.y(), key.since(), key.retiredAt());
        }
    }

    /** @param revokedAt {@code null} while it stands; {@code replaced} whether another edition stands in its place */
    public record StandingAnswer(UUID id, Instant asOf, Instant revokedAt, boolean replaced) {
    }

    @GET
    @Path("certificate-keys")
    public KeySet keys() {
        return new KeySet(keys.all().stream().map(Key::of).toList());
    }

    /** 404 for one that was not issued here. */
    @GET
    @Path("certificates/{certificate}/standing")
    public StandingAnswer standing(@PathParam("certificate") UUID certificate) {
        rates.checking(caller.address());
        CertificateChecks.Standing standing = checks.standing(certificate);
        return new StandingAnswer(standing.id(), standing.asOf(), standing.revokedAt(), standing.replaced());
    }
}
