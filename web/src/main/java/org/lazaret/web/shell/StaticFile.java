package org.lazaret.web.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the web application as it is sent.
 *
 * @param path from the root, such as {@code /chunks/board-page-3F2A.js}
 * @param bytes as built
 * @param zipped the same compressed, once for all requests
 * @param etag strong, from the content
 */
record StaticFile(String path, byte[] bytes, byte[] zipped, String etag) {

    private static final Map<String, String> TYPES = Map.of(
        "html", "text/html; charset=utf-8",
        "js", "text/javascript; charset=utf-8",
        "css", "text/css; charset=utf-8",
        "svg", "image/svg+xml",
        "png", "image/png",
        "json", "application/json",
        "map", "application/json",
        "webmanifest", "application/manifest+json");

    static StaticFile of(String path, byte[] bytes) {
        return new StaticFile(path, bytes, zip(bytes), '"' + hash(bytes) + '"');
    }

    /** Chunks carry the hash of their content in their name, so a name never gets another content. */
    boolean immutable() {
        return path.startsWith("/chunks/");
    }

    String type() {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** The first 128 bits of SHA-256, in hexadecimal. */
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] zip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
