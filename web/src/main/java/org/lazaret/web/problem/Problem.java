package org.lazaret.web.problem;

import java.util.List;
import java.util.Map;

/**
 * Something that went wrong, before it has words.
 *
 * @param type   slug of the problem type; its page is {@code docs/api/problems/<type>.md}
 * @param status HTTP status
 * @param facts  members of the document, which also fill the texts
 * @param fields what is wrong with single fields; empty where the whole is
 */
public record Problem(String type, int status, Map<String, Object> facts, List<FieldProblem> fields) {

    /** One field: {@code path} as in the request, {@code code} as in {@code field.<code>} of the texts. */
    public record FieldProblem(String path, String code, Map<String, Object> facts) {
    }

    public static Problem of(String type, int status) {
        return new Problem(type, status, Map.of(), List.of());
    }

    public static Problem of(String type, int status, Map<String, Object> facts) {
        return new Problem(type, status, facts, List.of());
    }
}
