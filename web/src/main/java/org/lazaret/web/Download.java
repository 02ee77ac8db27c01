package org.lazaret.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file for the person to keep, under a name in their own language. */
public final class Download {
    private Download() {
    }

    /** @param content bytes, or a {@link jakarta.ws.rs.core.StreamingOutput} of what is not held in memory */
    public static Response of(String name, String mediaType, Object content) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content).type(mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
