package org.lazaret.clearance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lazaret.clearance.Finding.Remark;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.Versions;
import org.lazaret.testing.Database;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every row of the table that was written from the rules before the rule was. */
@ExtendWith(Database.class)
class ReleaseCasesTest {
    private static final Set<String> OF_A_SAMPLE = Set.of("RESULT_PENDING", "RETEST_NEEDED", "RECALL_PENDING");
    private static final Map<String, Map<String, Object>> ROWS = rows();
    private Versions versions;

    @BeforeEach
    void read(Database database) {
        versions = database.call(em -> new Protocols(em).versions());
    }

    static Stream<String> ids() {
        return ROWS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void answers_as_the_rules_of_the_field_do(String id) {
        Map<String, Object> row = ROWS.get(id);
        ReleaseCase one = new ReleaseCase(row, versions);
        Map<String, Object> expected = new LinkedHashMap<>(ReleaseCase.map(row.get("expect")));
        assertEquals(row.get("version"), one.version());
        assertEquals(text(expected(expected)), text(said(ReleaseRule.decide(one.situation()), expected.keySet())), row.get("reckoning").toString());
    }

    private static Map<String, Object> expected(Map<String, Object> expect) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("decision", expect.get("decision"));
        for (String several : List.of("unmet", "remarks", "overrideRefused")) {
            all.put(several, new TreeSet<>(ReleaseCase.strings(expect.get(several))));
        }
        for (String moment : List.of("earliest", "overriddenFrom")) {
            all.put(moment, expect.get(moment) == null ? null : ReleaseCase.moment(expect.get(moment)));
        }
        all.put("leadsTo", expect.get("leadsTo"));
        all.put("after", expect.containsKey("after") ? calendar(ReleaseCase.map(expect.get("after"))) : null);
        for (String part : List.of("dayZero", "under")) {
            if (expect.containsKey(part)) {
                all.put(part, expect.get(part));
            }
        }
        return all;
    }

    private static String calendar(Map<String, Object> after) {
        return after.get("dayZero") + " " + after.get("until") + " " + ReleaseCase.strings(after.get("tests"));
    }

    private static Map<String, Object> said(Clearance answer, Set<String> asked) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("decision", answer.decision());
        all.put("unmet", answer.unmet().stream().map(ReleaseCasesTest::said).collect(Collectors.toCollection(TreeSet::new)));
        all.put("remarks", answer.remarks().stream().map(ReleaseCasesTest::said).collect(Collectors.toCollection(TreeSet::new)));
        all.put("overrideRefused", answer.overrideRefused().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
        all.put("earliest", answer.earliest());
        all.put("overriddenFrom", answer.overriddenFrom());
        all.put("leadsTo", answer.leadsTo());
        all.put("after", answer.after() == null ? null : answer.after().dayZero() + " " + answer.after().until() + " "
                + answer.after().tests().stream().map(LocalDate::toString).toList());
        if (asked.contains("dayZero")) {
            all.put("dayZero", answer.basis().dayZero());
        }
        if (asked.contains("under")) {
            all.put("under", answer.basis().under());
        }
        return all;
    }

    private static String said(Unmet unmet) {
        String day = unmet.day() != null ? " " + unmet.day() : OF_A_SAMPLE.contains(unmet.lack().name()) ? " extra" : "";
        return unmet.lack() + day;
    }

    private static String said(Remark remark) {
        return Stream.of(remark.word(), remark.reason(), remark.day()).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" "));
    }

    /** Line by line, so that a difference is seen at once. */
    private static String text(Map<String, Object> all) {
        return all.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining("\n"));
    }

    private static Map<String, Map<String, Object>> rows() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(1000);
        try (InputStream in = ReleaseCasesTest.class.getResourceAsStream("/org/lazaret/release/cases.yaml")) {
            Map<String, Object> file = new Yaml(new SafeConstructor(options)).load(in);
            Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
            ReleaseCase.maps(file.get("cases")).forEach(row -> rows.put(row.get("id").toString(), row));
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
