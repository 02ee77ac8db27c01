package org.lazaret.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The table of release cases is whole and does not contradict itself; whether the rule agrees with it is another test. */
class ReleaseCasesFileTest {
    /** The rules and readings that a release rests on; every one of them needs a case. */
    private static final Set<String> CONCERNED = Set.of("R1", "R2", "R3", "R4", "R5", "R7", "R8", "R12", "R26",
            "S1", "S2", "S3", "S4", "S5", "S6", "S12", "I3", "I6", "I12");
    private static final Pattern RULE = Pattern.compile("[RSI]\\d{1,2}");
    private static final Pattern STARTS_AS_A_DATE = Pattern.compile("\\d{4}-.*");

    private final Map<String, Object> file = table();
    private final List<Map<String, Object>> cases = rows(file);

    @Test
    void has_at_least_sixty_cases_each_with_a_name_of_its_own() {
        Set<Object> names = cases.stream().map(c -> c.get("id")).collect(Collectors.toSet());

        assertTrue(cases.size() >= 60, () -> "only " + cases.size());
        assertEquals(cases.size(), names.size());
        assertEquals(List.of(), failing(c -> c.get("id") instanceof String id && id.matches("[a-z0-9]+(-[a-z0-9]+)+")));
    }

    @Test
    void every_case_names_its_rules_its_facts_and_how_it_is_reckoned() {
        assertEquals(List.of(), failing(c -> c.get("rules") instanceof List<?> rules && !rules.isEmpty()
                && rules.stream().allMatch(r -> RULE.matcher(r.toString()).matches())));
        assertEquals(List.of(), failing(c -> c.get("facts") instanceof Map && c.get("version") instanceof String
                && c.get("class") instanceof String && c.get("ordered") != null));
        assertEquals(List.of(), failing(c -> c.get("reckoning") instanceof String s && s.length() >= 40 && s.endsWith(".")));
    }

    @Test
    void every_rule_and_reading_that_concerns_a_release_has_a_case() {
        Set<String> missing = new TreeSet<>(CONCERNED);
        cases.forEach(c -> ((Collection<?>) c.get("rules")).forEach(missing::remove));

        assertEquals(Set.of(), missing);
    }

    @Test
    void every_answer_is_explained_and_every_explained_one_is_given() {
        for (String kind : List.of("unmet", "remarks", "overrideRefused")) {
            assertEquals(words(kind), cases.stream().flatMap(c -> codes(c, kind)).collect(Collectors.toSet()), kind);
        }
        assertEquals(words("decisions"), cases.stream().map(c -> expect(c).get("decision")).collect(Collectors.toSet()));
    }

    @Test
    void every_date_and_moment_can_be_read_and_every_moment_has_its_offset() {
        assertEquals(List.of(), texts(cases).filter(t -> STARTS_AS_A_DATE.matcher(t).matches()).filter(t -> !isTime(t)).toList());
        assertEquals(List.of(), failing(c -> c.get("asOf") instanceof String s && moment(s) != null));
        assertThrows(DateTimeParseException.class, () -> moment("2021-08-14T18:00"));
        assertEquals(Instant.parse("2021-08-14T10:00:00Z"), moment("2021-08-14T18:00+08:00"));
    }

    @Test
    void whoever_may_leave_misses_nothing_and_could_not_leave_in_the_future() {
        assertEquals(List.of(), failing(c -> !decided(c, "ELIGIBLE")
                || codes(c, "unmet").findAny().isEmpty() && !earliest(c).isAfter(asOf(c)) && expect(c).get("leadsTo") != null));
    }

    @Test
    void whoever_may_not_leave_yet_misses_something_and_cannot_leave_in_the_past() {
        assertEquals(List.of(), failing(c -> !decided(c, "NOT_YET")
                || codes(c, "unmet").findAny().isPresent() && !earliest(c).isBefore(asOf(c))));
    }

    @Test
    void no_time_is_named_where_somebody_must_act_first() {
        assertEquals(List.of(), failing(c -> !decided(c, "BLOCKED") && !decided(c, "NOT_COMPUTED")
                || codes(c, "unmet").findAny().isPresent() && earliest(c) == null));
        assertEquals(List.of(), failing(c -> decided(c, "NOT_COMPUTED") == codes(c, "unmet").anyMatch("NO_RULE"::equals)
                || decided(c, "OVERRIDDEN")));
    }

    @Test
    void an_override_leaves_what_is_unmet_in_sight_and_names_its_moment() {
        assertEquals(List.of(), failing(c -> decided(c, "OVERRIDDEN") == (expect(c).get("overriddenFrom") != null)));
        assertEquals(List.of(), failing(c -> !decided(c, "OVERRIDDEN") || codes(c, "unmet").findAny().isPresent()
                && !moment(expect(c).get("overriddenFrom").toString()).isAfter(asOf(c))));
    }

    @Test
    void a_key_said_twice_is_not_read_as_one() {
        assertThrows(YAMLException.class, () -> yaml().load("{asOf: a, asOf: b}"));
    }

    @Test
    void no_key_is_one_that_the_language_reads_as_yes_or_no() {
        assertEquals(List.of(), keys(file).filter(key -> !(key instanceof String)).toList());
        assertEquals(List.of(true), keys(yaml().load("{on: 2021-08-16}")).toList());
    }

    /** Names of the rows that do not pass. */
    private List<Object> failing(Predicate<Map<String, Object>> passes) {
        return cases.stream().filter(c -> !passes.test(c)).map(c -> c.get("id")).toList();
    }

    private Set<Object> words(String kind) {
        return new HashSet<>(((Map<?, ?>) ((Map<?, ?>) file.get("words")).get(kind)).keySet());
    }

    private static boolean decided(Map<String, Object> row, String decision) {
        return decision.equals(expect(row).get("decision"));
    }

    private static Map<?, ?> expect(Map<String, Object> row) {
        return (Map<?, ?>) row.get("expect");
    }

    /** Without the planned day or the reason that may follow a code. */
    private static Stream<String> codes(Map<String, Object> row, String kind) {
        Object codes = expect(row).get(kind);
        return codes == null ? Stream.of() : ((Collection<?>) codes).stream().map(code -> code.toString().split(" ")[0]);
    }

    private static Instant earliest(Map<String, Object> row) {
        return expect(row).get("earliest") instanceof String s ? moment(s) : null;
    }

    private static Instant asOf(Map<String, Object> row) {
        return moment(row.get("asOf").toString());
    }

    private static boolean isTime(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) != null : moment(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Stream<String> texts(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.values().stream().filter(Objects::nonNull).flatMap(ReleaseCasesFileTest::texts);
        }
        return node instanceof Collection<?> list ? list.stream().filter(Objects::nonNull).flatMap(ReleaseCasesFileTest::texts)
                : Stream.of(node.toString());
    }

    private static Stream<Object> keys(Object node) {
        if (node instanceof Map<?, ?> map) {
            return Stream.concat(map.keySet().stream(), map.values().stream().flatMap(ReleaseCasesFileTest::keys));
        }
        return node instanceof Collection<?> list ? list.stream().flatMap(ReleaseCasesFileTest::keys) : Stream.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> file) {
        return (List<Map<String, Object>>) file.get("cases");
    }

    private static Map<String, Object> table() {
        try (InputStream in = ReleaseCasesFileTest.class.getResourceAsStream("cases.yaml")) {
            return yaml().load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Rows share people and plans by name far more often than the parser allows strangers to. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(1000);
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }
}
