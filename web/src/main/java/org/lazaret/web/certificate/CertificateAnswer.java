package org.lazaret.web.certificate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.certificate.Certificate;
import org.lazaret.certificate.CertificateRevocation;
import org.lazaret.certificate.Certificates;
import org.lazaret.certificate.Said.Ground;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.hindsight.ReviewBook.Known;
import org.lazaret.web.release.DoubtAnswer;

/**
 * A certificate as those see it who look after its holder.
 *
 * @param key        what the header of its code names the key by
 * @param agrees     whether it says what is on record now; {@code false} for a revoked one whose release is taken back
 * @param revocation {@code null} while it stands
 */
public record CertificateAnswer(UUID id, String number, String holder, LeadsTo leadsTo, Ground ground, Instant issuedAt, String issuedBy, String key,
        boolean agrees, Revocation revocation) {

    /** @param reason {@code null} where a new edition or {@code found} is reason enough; {@code found} {@code null} unless something became known later */
    public record Revocation(Instant at, String by, CertificateRevocation.Cause cause, String reason, DoubtAnswer.Found found) {
        static Revocation of(CertificateRevocation one, Known found) {
            return one == null ? null : new Revocation(one.recordedAt(), one.byName(), one.cause(), one.reason(), DoubtAnswer.Found.of(found));
        }
    }

    /**
     * @param issuable whether there is a release that stands and nothing speaks against it
     * @param doubt    what speaks against it by now; {@code null} for nothing
     * @param items    the newest first
     */
    public record Issued(String zone, boolean issuable, DoubtAnswer.Found doubt, List<CertificateAnswer> items) {
        static Issued of(Certificates.History told) {
            return new Issued(told.site().zone().getId(), told.issuable(), DoubtAnswer.Found.of(told.doubt()), told.items().stream().map(CertificateAnswer::of).toList());
        }
    }

    static CertificateAnswer of(Certificates.Shown shown) {
        Certificate one = shown.certificate();
        return new CertificateAnswer(one.id(), one.number().text(), one.said().holder(), one.said().leadsTo(), one.said().ground(), one.issuedAt(),
                one.issuedByName(), one.key(), shown.agrees(), Revocation.of(shown.revocation(), shown.found()));
    }
}
