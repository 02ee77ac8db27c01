package org.lazaret.job;

import java.util.Map;

/**
 * What a job came to.
 *
 * @param message key of the sentence people read: {@code rooms-imported}
 * @param facts   fill the sentence
 * @param json    the result as a document; {@code null} when the sentence says it all
 * @param file    to download; {@code null} when there is none
 */
public record JobResult(String message, Map<String, Object> facts, String json, Content file) {

    /** A file as it came in or goes out. */
    public record Content(String name, String mediaType, byte[] bytes) {
    }
}
