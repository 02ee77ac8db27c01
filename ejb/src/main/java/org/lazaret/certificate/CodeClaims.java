package org.lazaret.certificate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the code on a certificate says, by the names in {@code docs/certificates.md}; the holder's name is not among it. Pure. */
final class CodeClaims {
    static final String TYPE = "lazaret-release+jwt";

    private CodeClaims() {
    }

    /** @param mark what binds the name on the paper to the code */
    static Map<String, Object> of(UUID id, CertificateNumber number, Said said, String mark, Instant issuedAt) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", id.toString());
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("num", number.text());
        claims.put("site", List.of(said.siteZh(), said.siteEn()));
        claims.put("tz", said.zone());
        claims.put("to", said.leadsTo().name());
        claims.put("by", said.ground().name());
        claims.put("days", List.of(said.from().toString(), said.to().toString()));
        if (said.ruleCode() != null) {
            claims.put("rule", List.of(said.ruleCode(), said.ruleZh(), said.ruleEn()));
        }
        claims.put("mark", mark);
        return claims;
    }
}
