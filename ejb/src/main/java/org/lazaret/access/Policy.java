package org.lazaret.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one table that says which role may call which endpoint: {@code policy.txt} beside this class. */
public final class Policy {
    private static final Map<String, Row> ROWS = read();

    private Policy() {
    }

    /** How far the door can decide by itself. */
    public enum Where {
        /** Nobody needs to be signed in. */
        OPEN,
        /** Anybody signed in, about themselves. */
        SELF,
        /** The role is enough, wherever it is held. */
        ANYWHERE,
        /** The role must be held where the thing stands: the service asks {@link Access}. */
        SITE
    }

    /** What the door does with a request before any service is called. */
    public enum Verdict { PASS, SIGN_IN, NOT_FOUND, FORBIDDEN }

    /**
     * One endpoint, or one system user ({@code TASK name}).
     *
     * @param path        template as the resource has it: {@code /api/stays/{stay}/departure}
     * @param roles       who may call it
     * @param seenThrough key of the read endpoint through which the same thing is seen; {@code null} for reads
     */
    public record Row(String method, String path, Where where, Set<Role> roles, String seenThrough) {

        public String key() {
            return method + " " + path;
        }

        /** @param caller {@code null} when nobody is signed in */
        public Verdict verdict(Caller caller) {
            if (caller != null && caller.isDevice()) {
                return roles.contains(Role.GATEWAY) ? Verdict.PASS : Verdict.NOT_FOUND;
            }
            if (where == Where.OPEN) {
                return Verdict.PASS;
            }
            if (caller == null) {
                return Verdict.SIGN_IN;
            }
            if (where == Where.SELF || caller.holds(roles)) {
                return Verdict.PASS;
            }
            if (!caller.holds(seeing(this))) {
                return Verdict.NOT_FOUND;
            }
            // Whether the thing is seen depends on where it stands, which only the service knows.
            return where == Where.SITE ? Verdict.PASS : Verdict.FORBIDDEN;
        }
    }

    public static Collection<Row> rows() {
        return ROWS.values();
    }

    public static Optional<Row> row(String key) {
        return Optional.ofNullable(ROWS.get(key));
    }

    /** @throws IllegalArgumentException no such system user */
    public static Row task(String name) {
        return row("TASK " + name).orElseThrow(() -> new IllegalArgumentException("the policy has no row TASK " + name));
    }

    /** The roles that see what the endpoint changes. */
    static Set<Role> seeing(Row row) {
        return row.seenThrough() == null ? Set.of() : ROWS.get(row.seenThrough()).roles();
    }

    /** The endpoints that a page may offer to the caller, as keys. */
    public static List<String> offered(Caller caller) {
        return ROWS.values().stream()
                .filter(row -> !row.method().equals("TASK"))
                .filter(row -> row.where() == Where.OPEN || row.where() == Where.SELF || caller.holds(row.roles()))
                .map(Row::key).toList();
    }

    private static Map<String, Row> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Policy.class.getResourceAsStream("policy.txt"), StandardCharsets.UTF_8))) {
            return parse(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException a line that cannot be understood, named */
    static Map<String, Row> parse(Stream<String> lines) {
        Map<String, Row> rows = new LinkedHashMap<>();
        lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
            Row row = parse(line);
            if (rows.put(row.key(), row) != null) {
                throw new IllegalArgumentException("two rows for " + row.key());
            }
        });
        rows.values().stream().filter(row -> row.seenThrough() != null && !rows.containsKey(row.seenThrough()))
                .findAny().ifPresent(row -> {
                    throw new IllegalArgumentException(row.key() + " is seen through nothing: " + row.seenThrough());
                });
        return rows;
    }

    private static Row parse(String line) {
        String[] cells = line.split("\\s*\\|\\s*");
        String[] endpoint = cells[0].split("\\s+");
        try {
            Where where = Where.valueOf(cells[1]);
            Set<Role> roles = cells.length < 3 || cells[2].isEmpty() ? Set.of()
                    : Stream.of(cells[2].split("\\s+")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
            boolean byRole = where == Where.ANYWHERE || where == Where.SITE;
            if (endpoint.length != 2 || byRole == roles.isEmpty() || cells.length > 4) {
                throw new IllegalArgumentException("METHOD path | where | roles | seen through");
            }
            String seenThrough = cells.length == 4 ? cells[3].replaceAll("\\s+", " ") : null;
            return new Row(endpoint[0], endpoint[1], where, roles, seenThrough);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("policy row not understood: " + line, e);
        }
    }
}
