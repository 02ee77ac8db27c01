package org.lazaret.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that an edit names: {@code If-Match: "3"}. */
public final class IfMatch {
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,10})\"?");

    private IfMatch() {
    }

    /** @throws VersionNeeded the edit names no version, or none that we gave */
    public static long version(HttpHeaders headers) {
        String given = headers.getHeaderString(HttpHeaders.IF_MATCH);
        Matcher version = VERSION.matcher(given == null ? "" : given.strip());
        if (!version.matches()) {
            throw new VersionNeeded();
        }
        return Long.parseLong(version.group(1));
    }
}
