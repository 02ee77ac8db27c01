package org.lazaret.web.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Refusal;
import org.lazaret.web.problem.Problem.FieldProblem;

/** Finds out which problem a failure is; empty when nobody foresaw it. */
public final class Failures {
    private static final int DEEPEST_CAUSE = 12;

    private Failures() {
    }

    public static Optional<Problem> problem(Throwable failure) {
        Throwable cause = failure;
        Optional<Problem> web = Optional.empty();
        for (int i = 0; cause != null && i < DEEPEST_CAUSE; i++, cause = cause.getCause()) {
            Optional<Problem> found = direct(cause);
            if (found.isPresent()) {
                return found;
            }
            if (web.isEmpty() && cause instanceof WebApplicationException answer) {
                web = byStatus(answer.getResponse().getStatus());
            }
        }
        return web;
    }

    private static Optional<Problem> direct(Throwable cause) {
        if (cause instanceof Invalid invalid) {
            List<FieldProblem> fields = invalid.fields().stream()
                    .map(field -> new FieldProblem(field.path(), field.code(), field.facts())).toList();
            return Optional.of(new Problem(invalid.type(), invalid.status(), invalid.facts(), fields));
        }
        if (cause instanceof Refusal refusal) {
            return Optional.of(Problem.of(refusal.type(), refusal.status(), refusal.facts()));
        }
        // What the door refused while the body was being read is not the body's fault.
        if (cause instanceof JsonProcessingException json && !(json.getCause() instanceof Refusal)) {
            return Optional.of(unreadable(json));
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(Problem.of("changed-meanwhile", 412));
        }
        return cause instanceof SQLIntegrityConstraintViolationException sql ? byConstraint(sql) : Optional.empty();
    }

    private static Problem unreadable(JsonProcessingException json) {
        boolean limited = json instanceof StreamConstraintsException || json.getCause() instanceof StreamConstraintsException;
        if (limited && json.getOriginalMessage().contains("nesting depth")) {
            return Problem.of("too-deep", 400);
        }
        boolean broken = limited || json.getCause() instanceof JsonParseException;
        if (!broken && json instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new Problem("invalid", 400, Map.of(), List.of(fieldOf(mapping)));
        }
        Map<String, Object> where = new LinkedHashMap<>();
        if (json.getLocation() != null) {
            where.put("line", json.getLocation().getLineNr());
            where.put("column", json.getLocation().getColumnNr());
        }
        return Problem.of("unreadable", 400, where);
    }

    private static FieldProblem fieldOf(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        if (mapping instanceof UnrecognizedPropertyException) {
            return new FieldProblem(path.toString(), "unknown-field", Map.of());
        }
        if (mapping instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            List<String> allowed = Arrays.stream(format.getTargetType().getEnumConstants()).map(Object::toString).toList();
            return new FieldProblem(path.toString(), "not-one-of", Map.of("allowed", allowed));
        }
        return new FieldProblem(path.toString(), "wrong-form", Map.of());
    }

    /** The database refused what the code let pass: said by the constraint's name where it has a problem of its own. */
    private static Optional<Problem> byConstraint(SQLException sql) {
        String text = sql.getMessage() == null ? "" : sql.getMessage();
        return Constraints.TYPES.entrySet().stream().filter(known -> text.contains(known.getKey()))
                .map(known -> Problem.of(known.getValue(), 409)).findFirst();
    }

    private static Optional<Problem> byStatus(int status) {
        return Optional.ofNullable(switch (status) {
            case 400 -> "bad-request";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> null;
        }).map(type -> Problem.of(type, status));
    }
}
