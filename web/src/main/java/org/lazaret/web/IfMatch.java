package org.lazaret.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that an edit names: {@code If-Match: "3"}. */
public final class IfMatch {
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,10})\"?");

    private IfMatch() {
    }

    /** @throws VersionNeeded the edit names no version, or none that we gave */
    public static long version(HttpHeaders headers) {
        return given(headers.getHeaderString(HttpHeaders.IF_MATCH)).orElseThrow(VersionNeeded::new);
    }

    /**
     * The version that a command names, if it names one.
     *
     * @param given the header; {@code null} for none
     * @throws VersionNeeded what it names is none that we gave
     */
    public static OptionalLong given(String given) {
        if (given == null) {
            return OptionalLong.empty();
        }
        Matcher version = VERSION.matcher(given.strip());
        if (!version.matches()) {
            throw new VersionNeeded();
        }
        return OptionalLong.of(Long.parseLong(version.group(1)));
    }
}
