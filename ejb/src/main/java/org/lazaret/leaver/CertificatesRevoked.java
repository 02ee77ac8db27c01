package org.lazaret.leaver;

import java.util.List;
import org.lazaret.shared.Refusal;

/** Some of these prove nothing any more: there is no new paper of them, and none of a file that holds them. */
public final class CertificatesRevoked extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param numbers of those that were revoked */
    CertificatesRevoked(List<String> numbers) {
        super("certificates-revoked", 409, "count", numbers.size(), "numbers", List.copyOf(numbers));
    }
}
