package org.lazaret.signing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.util.Arrays;
import java.util.Base64;

/** A public key of P-256 as others write it: the coordinates of its JWK (RFC 7518) and the thumbprint of that (RFC 7638). */
final class Thumbprint {
    private static final int ID_CHARACTERS = 16;
    private static final int COORDINATE_BYTES = 32;
    /** The prime of P-256. */
    private static final BigInteger PRIME = new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

    private Thumbprint() {
    }

    static boolean isP256(ECPublicKey key) {
        return key.getParams().getCurve().getField() instanceof ECFieldFp field && field.getP().equals(PRIME);
    }

    /** The first 96 bits of the thumbprint: short enough for a code, long enough to tell keys apart. */
    static String id(ECPublicKey key) {
        try {
            String jwk = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x(key) + "\",\"y\":\"" + y(key) + "\"}";
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(jwk.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, ID_CHARACTERS);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String x(ECPublicKey key) {
        return coordinate(key.getW().getAffineX());
    }

    static String y(ECPublicKey key) {
        return coordinate(key.getW().getAffineY());
    }

    private static String coordinate(BigInteger value) {
        byte[] signed = value.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        byte[] tail = Arrays.copyOfRange(signed, Math.max(0, signed.length - COORDINATE_BYTES), signed.length);
        System.arraycopy(tail, 0, fixed, COORDINATE_BYTES - tail.length, tail.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
