package org.lazaret.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A compact JWS (RFC 7515) signed with ES256, the key's id in its header. Pure.
 *
 * @param keyId which key checks it
 * @param text  three parts of base64url with dots between them
 */
public record SignedCode(String keyId, String text) {
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final String PROBE = "a pair";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param type what kind of code it is, so that none is taken for another; {@code claims} in the order in which they are to stand */
    static SignedCode sign(String type, Map<String, Object> claims, KeyFile.Pair key) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "ES256");
        header.put("kid", key.id());
        header.put("typ", type);
        String signed = part(header) + "." + part(claims);
        return new SignedCode(key.id(), signed + "." + encoded(signature(signed, key)));
    }

    /** Whether it was signed with the private key of this one, and not a byte was changed since. */
    static boolean holds(String code, PublicKey key) {
        int end = code.lastIndexOf('.');
        return end > 0 && verifies(code.substring(0, end), code.substring(end + 1), key);
    }

    /** Whether the two keys belong together. */
    static boolean fits(KeyFile.Pair key) {
        return verifies(PROBE, encoded(signature(PROBE, key)), key.open());
    }

    private static boolean verifies(String signed, String signature, PublicKey key) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signed.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }

    private static byte[] signature(String text, KeyFile.Pair key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key.secret());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, Object> content) {
        try {
            return encoded(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
