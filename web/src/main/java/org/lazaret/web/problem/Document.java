package org.lazaret.web.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.shared.Refusal;

/** A problem in words, as it is sent: {@code type}, {@code title}, {@code status}, {@code detail}, {@code help}, facts. */
public final class Document {
    /** Followed by the slug, it is the stable URI of the type, and leads to its page. */
    public static final String TYPES = "/api/problems/";

    private Document() {
    }

    /** Of one thing among several that were asked for at once. */
    public static Map<String, Object> of(Refusal refusal, Texts texts, UUID reference) {
        return of(Failures.problem(refusal).orElseThrow(), texts, reference);
    }

    public static Map<String, Object> of(Problem problem, Texts texts, UUID reference) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", TYPES + problem.type());
        document.put("title", texts.text(problem.type() + ".title", problem.facts()));
        document.put("status", problem.status());
        document.put("detail", texts.text(problem.type() + ".detail", problem.facts()));
        document.put("help", texts.text(problem.type() + ".help", problem.facts()));
        document.put("instance", "urn:uuid:" + reference);
        problem.facts().forEach(document::putIfAbsent);
        if (!problem.fields().isEmpty()) {
            document.put("errors", problem.fields().stream().map(field -> error(field, texts)).toList());
        }
        return document;
    }

    private static Map<String, Object> error(Problem.FieldProblem field, Texts texts) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("path", field.path());
        error.put("code", field.code());
        error.put("detail", texts.text("field." + field.code(), field.facts()));
        error.putAll(without(field.facts(), List.of("path", "code", "detail")));
        return error;
    }

    private static Map<String, Object> without(Map<String, Object> facts, List<String> names) {
        Map<String, Object> rest = new LinkedHashMap<>(facts);
        rest.keySet().removeAll(names);
        return rest;
    }
}
