package org.lazaret.web.reading;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.TooLarge;

/** A body as it was before it was compressed; what grows beyond the limit is cut off while it grows. */
final class Plain {
    /** 5,000 readings with everything a gateway may say about them. */
    static final int BYTES_MOST = 2 << 20;

    private Plain() {
    }

    /**
     * @param encoding {@code gzip}, or {@code null} for a body as it is
     * @throws TooLarge more than 2 MiB, before or after unpacking
     * @throws Invalid  compressed otherwise than by gzip, or broken
     */
    static byte[] of(byte[] body, String encoding) {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return limited(body);
        }
        if (!encoding.toLowerCase(Locale.ROOT).equals("gzip")) {
            throw new Invalid(HttpHeaders.CONTENT_ENCODING, "not-one-of", "allowed", "gzip");
        }
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return limited(unpacking.readNBytes(BYTES_MOST + 1));
        } catch (ZipException | EOFException e) {
            throw new Invalid("", "wrong-form");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] limited(byte[] bytes) {
        if (bytes.length > BYTES_MOST) {
            throw new TooLarge(BYTES_MOST);
        }
        return bytes;
    }
}
